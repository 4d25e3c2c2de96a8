/** The rooms of one process: each is a call that it may send, or has sent. */
export interface Lease {
  /** Calls on their way. */
  busy: number;
  /** Rooms that are not used yet. */
  rooms: number;
  /** When they lapse, unless the process says that it is alive. */
  until: number;
  /** Calls that wait. */
  waiting: number;
  /** The number of the last message of the process: an older one changes nothing. */
  seq: number;
}

/** What Meta reported about an allowance. */
interface Report {
  /** The highest figure. */
  percent: number;
  at: number;
  /** How many calls of this store it may include: those in the window and those on their way. */
  own: number;
  /** Until when Meta refuses calls, if it says so; the report is void after it. */
  regainAt?: number;
}

/** The state of one allowance. Plain data, which a store keeps as JSON; times are those of the store's clock. */
export interface AllowanceState {
  version: 2;
  report?: Report;
  /** What was reported last: the type of a use case, or the kind of the allowance. */
  type?: string;
  /** The start of learning the cost of a call: a figure, and the calls since. */
  anchor?: { percent: number; at: number; calls: number };
  /** The learned cost of a call, in percent. */
  perCall?: number;
  /** The number of responses, up to 1,000. */
  responses: number;
  /** The number of calls since the last report. */
  since: number;
  /** Calls by slice of the window. */
  history: Record<string, number>;
  /** By process. */
  leases: Record<string, Lease>;
  /** When the last call entered. */
  lastAt: number;
  closedAt: number;
  closedUntil: number;
  /** The number of refusals in a row. */
  refusals: number;
  /** Calls per minute at the last refusal; kept until the allowance has reopened. */
  rate?: number;
}

const newState = (): AllowanceState => ({
  version: 2,
  responses: 0,
  since: 0,
  history: {},
  leases: {},
  lastAt: 0,
  closedAt: 0,
  closedUntil: 0,
  refusals: 0,
});

/** The state as it was stored; a new one for what another version wrote, or what is none. */
export function stateFrom(stored: unknown): AllowanceState {
  const fresh = newState();
  const found = stored as Partial<AllowanceState> | null | undefined;
  if (found?.version !== 2) return fresh;
  const isWhole = Object.entries(fresh).every(
    ([name, value]) => typeof found[name as keyof AllowanceState] === typeof value,
  );
  return isWhole ? (found as AllowanceState) : fresh;
}

/** The number of calls on their way and of rooms given for more. */
export function inFlight({ leases }: AllowanceState): number {
  let sum = 0;
  for (const { busy, rooms } of Object.values(leases)) sum += busy + rooms;
  return sum;
}

/** Adds up the calls on their way, the unused rooms, or the calls that wait. */
export const countAll = ({ leases }: AllowanceState, what: 'busy' | 'rooms' | 'waiting'): number =>
  Object.values(leases).reduce((sum, lease) => sum + lease[what], 0);
