import { type AllowanceId, keyOf } from './allowance.js';
import type { Ticket } from './limiter.js';
import type { ResponseObservation } from './observation.js';
import type { AllowanceUpdate, ReturnedCall } from './apply-update.js';

/** What the store records about a returned call. */
interface Release {
  readonly updates: readonly AllowanceUpdate[];
  readonly returned: Omit<ReturnedCall, 'now'>;
  /** The allowances that the call used, besides the app and the token themselves. */
  readonly draws: readonly AllowanceId[];
}

/** Combines what a call was expected to use with what its response reported. */
export function releaseOf(
  ticket: Ticket,
  observation: ResponseObservation,
  reported: readonly AllowanceUpdate[],
): Release {
  const { caller, drawn, cost, enteredAt } = ticket;
  const base = [caller.app, caller.user].map(keyOf);
  const draws = reported.map(({ allowance }) => allowance).filter((one) => !base.includes(keyOf(one)));
  const taken = new Set(drawn.map(keyOf));
  const updates = [...reported, ...unreported(drawn, reported)].map((one): AllowanceUpdate => {
    const key = keyOf(one.allowance);
    return { ...one, taken: taken.has(key) ? cost : 0, ...(key === base[1] && { draws }) };
  });
  const sent = wasSent(observation) ? cost : 0;
  return {
    draws,
    updates,
    returned: { cost: sent, enteredAt, served: isServed(observation), random: Math.random() },
  };
}

const isBusiness = ({ kind }: AllowanceId) => kind === 'business use case';

/** Expected allowances that the response does not report: if it reports others, the expectation was wrong. */
function unreported(drawn: readonly AllowanceId[], reported: readonly AllowanceUpdate[]): readonly AllowanceUpdate[] {
  const keys = new Set(reported.map(({ allowance }) => keyOf(allowance)));
  const namesObjects = reported.some(({ allowance }) => isBusiness(allowance));
  const others = drawn.filter((allowance) => !keys.has(keyOf(allowance)));
  return others.map((allowance) =>
    namesObjects && isBusiness(allowance) ? { allowance, notCharged: true } : { allowance },
  );
}

const wasSent = ({ error, unsent = false }: ResponseObservation): boolean =>
  !unsent && !(error?._tag === 'NetworkError' && !error.sent);

/** Whether Meta responded, even with an error, and did not refuse. */
const isServed = ({ error, unsent = false, parts = [] }: ResponseObservation): boolean =>
  !unsent &&
  (error === undefined || (error._tag !== 'RateLimitError' && error.status !== undefined)) &&
  parts.every(isServed);
