import * as E from '../errors/either.js';
import { type GraphError, TransientError } from '../errors/kinds.js';
import type { RequestPlan } from './plan.js';

type Outcome = E.Either<GraphError, unknown>;
type Plans = readonly RequestPlan<unknown>[];

/**
 * Sends calls in batches. The next pass repeats the reads that Meta had no time for, in smaller batches: the sizes of
 * all passes are given.
 */
export async function inPasses(
  plans: Plans,
  [size = 1, ...smaller]: readonly number[],
  send: (chunk: Plans) => Promise<readonly Outcome[]>,
): Promise<readonly Outcome[]> {
  const outcomes = await inChunks(plans, size, send);
  const missed = plans.filter((plan, index) => isMissed(plan, outcomes[index]));
  // If nothing succeeded, another pass would only add load.
  if (missed.length === 0 || smaller.length === 0 || outcomes.every(E.isLeft)) return outcomes;
  const again = new Map<RequestPlan<unknown>, Outcome>();
  const found = await inPasses(missed, smaller, send);
  for (const [index, plan] of missed.entries()) {
    const outcome = found[index];
    if (outcome) again.set(plan, outcome);
  }
  return outcomes.map((outcome, index) => {
    const plan = plans[index];
    return (plan && again.get(plan)) ?? outcome;
  });
}

const isMissed = ({ request }: RequestPlan<unknown>, outcome: Outcome | undefined): boolean =>
  request.method === 'GET' &&
  outcome !== undefined &&
  E.isLeft(outcome) &&
  outcome.left instanceof TransientError &&
  !outcome.left.tooMuchData;

async function inChunks(
  plans: Plans,
  size: number,
  send: (chunk: Plans) => Promise<readonly Outcome[]>,
): Promise<readonly Outcome[]> {
  const chunks = Array.from({ length: Math.ceil(plans.length / size) }, (_, index) =>
    plans.slice(index * size, (index + 1) * size),
  );
  const writes = plans.some(({ request }) => request.method !== 'GET');
  if (!writes) return (await Promise.all(chunks.map((chunk) => send(chunk)))).flat();
  // One after the other: writes keep their order.
  const outcomes: Outcome[] = [];
  for (const chunk of chunks) outcomes.push(...(await send(chunk)));
  return outcomes;
}
