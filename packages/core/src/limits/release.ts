import { type AllowanceId, keyOf } from './allowance.js';
import type { Ticket } from './limiter.js';
import type { ResponseObservation } from './observation.js';
import type { AllowanceUpdate, ReturnedCall } from './settle.js';

/** What a store records of a call that came back. */
interface Release {
  readonly updates: readonly AllowanceUpdate[];
  readonly returned: Omit<ReturnedCall, 'now'>;
  /** What the call was found to draw on, beside the app and the token themselves. */
  readonly draws: readonly AllowanceId[];
}

/** Puts together what a call was taken to draw on, and what its answer reported. */
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

/** What the call was taken to draw on and the answer does not tell of: where it names others, that was wrong. */
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

/** Meta answered, if only with an error, and did not refuse. */
const isServed = ({ error, unsent = false, parts = [] }: ResponseObservation): boolean =>
  !unsent &&
  (error === undefined || (error._tag !== 'RateLimitError' && error.status !== undefined)) &&
  parts.every(isServed);
