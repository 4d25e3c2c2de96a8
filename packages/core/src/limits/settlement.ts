import { type AllowanceId, keyOf } from './allowance.js';
import type { Ticket } from './limiter.js';
import type { ResponseObservation } from './news.js';
import type { News, Settling } from './settled.js';

/** What a store has to be told of a call that came back. */
interface Settlement {
  readonly news: readonly News[];
  readonly settling: Omit<Settling, 'now'>;
  /** What the call was found to draw on, beside the app and the token themselves. */
  readonly draws: readonly AllowanceId[];
}

/** Puts together what a call was taken to draw on, and what its answer told. */
export function settlementOf(
  ticket: Ticket,
  observation: ResponseObservation,
  told: readonly News[],
): Settlement {
  const { caller, drawn, cost, enteredAt } = ticket;
  const base = [caller.app, caller.user].map(keyOf);
  const draws = told.map(({ allowance }) => allowance).filter((one) => !base.includes(keyOf(one)));
  const taken = new Set(drawn.map(keyOf));
  const news = [...told, ...silent(drawn, told)].map((one): News => {
    const key = keyOf(one.allowance);
    return { ...one, taken: taken.has(key) ? cost : 0, ...(key === base[1] && { draws }) };
  });
  const sent = wasSent(observation) ? cost : 0;
  return {
    draws,
    news,
    settling: { cost: sent, enteredAt, served: isServed(observation), random: Math.random() },
  };
}

const isBusiness = ({ kind }: AllowanceId) => kind === 'business use case';

/** What the call was taken to draw on and the answer does not tell of: where it names others, that was wrong. */
function silent(drawn: readonly AllowanceId[], told: readonly News[]): readonly News[] {
  const keys = new Set(told.map(({ allowance }) => keyOf(allowance)));
  const namesObjects = told.some(({ allowance }) => isBusiness(allowance));
  const others = drawn.filter((allowance) => !keys.has(keyOf(allowance)));
  return others.map((allowance) =>
    namesObjects && isBusiness(allowance) ? { allowance, spared: true } : { allowance },
  );
}

const wasSent = ({ error, unsent = false }: ResponseObservation): boolean =>
  !unsent && !(error?._tag === 'NetworkError' && !error.sent);

/** Meta answered, if only with an error, and did not refuse. */
const isServed = ({ error, unsent = false, parts = [] }: ResponseObservation): boolean =>
  !unsent &&
  (error === undefined || (error._tag !== 'RateLimitError' && error.status !== undefined)) &&
  parts.every(isServed);
