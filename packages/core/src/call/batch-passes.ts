import * as E from 'fp-ts/lib/Either.js';
import { type Call, plan } from './call.js';
import { type GraphError, TransientError } from '../errors/kinds.js';

type Outcome = E.Either<GraphError, unknown>;
type Calls = readonly Call<unknown>[];

/**
 * Sends calls in batches. Reads that Meta had no time for go again with the next pass, in smaller ones: the sizes of
 * all passes are given.
 */
export async function inPasses(
  calls: Calls,
  [size = 1, ...smaller]: readonly number[],
  send: (chunk: Calls) => Promise<readonly Outcome[]>,
): Promise<readonly Outcome[]> {
  const outcomes = await inChunks(calls, size, send);
  const missed = calls.filter((call, index) => isMissed(call, outcomes[index]));
  // Where nothing came through, a pass more would only add to the trouble.
  if (missed.length === 0 || smaller.length === 0 || outcomes.every(E.isLeft)) return outcomes;
  const again = new Map<Call<unknown>, Outcome>();
  const found = await inPasses(missed, smaller, send);
  for (const [index, call] of missed.entries()) {
    const outcome = found[index];
    if (outcome) again.set(call, outcome);
  }
  return outcomes.map((outcome, index) => {
    const call = calls[index];
    return (call && again.get(call)) ?? outcome;
  });
}

const isMissed = (call: Call<unknown>, outcome: Outcome | undefined): boolean =>
  call[plan].request.method === 'GET' &&
  outcome !== undefined &&
  E.isLeft(outcome) &&
  outcome.left instanceof TransientError &&
  !outcome.left.tooMuchData;

async function inChunks(
  calls: Calls,
  size: number,
  send: (chunk: Calls) => Promise<readonly Outcome[]>,
): Promise<readonly Outcome[]> {
  const chunks = Array.from({ length: Math.ceil(calls.length / size) }, (_, index) =>
    calls.slice(index * size, (index + 1) * size),
  );
  const writes = calls.some((call) => call[plan].request.method !== 'GET');
  if (!writes) return (await Promise.all(chunks.map((chunk) => send(chunk)))).flat();
  // Writes keep their order.
  const outcomes: Outcome[] = [];
  for (const chunk of chunks) outcomes.push(...(await send(chunk)));
  return outcomes;
}
