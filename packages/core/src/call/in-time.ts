import * as E from '../errors/either.js';
import type { GraphError } from '../errors/kinds.js';
import type { Entry } from '../limits/limiter.js';
import { warn } from '../policy/hook.js';
import { type GraphRequest, pathOf } from '../request/request.js';
import { waitWithin } from '../transport/timeout.js';
import type { Settings } from './client-internals.js';

// What the caller's code promises may never come: the time and the signal of the call end these waits, too.

const named = (request: GraphRequest) => ({
  summary: { method: request.method, path: pathOf(request) },
  signal: request.options.signal,
});

const timeOf = ({ options }: GraphRequest, { timeoutMs }: Settings): number => options.timeoutMs ?? timeoutMs;

/** What takes requests of its own, each with its own time: only the caller ends the wait for it. */
export const endedByCaller = <A>(
  request: GraphRequest,
  found: PromiseLike<E.Either<GraphError, A>>,
): PromiseLike<E.Either<GraphError, A>> =>
  request.options.signal === undefined ? found : waitWithin(Number.POSITIVE_INFINITY, named(request), '', found);

/** The ticket of a limiter. One that comes too late is returned. */
export async function enterInTime(
  request: GraphRequest,
  settings: Settings,
  entering: PromiseLike<Entry<unknown>>,
): Promise<E.Either<GraphError, unknown>> {
  const { limiter } = settings;
  if (limiter.boundsWaits === true) return entering;
  const entry = await waitWithin(timeOf(request, settings), named(request), 'the limiter', entering);
  if (E.isLeft(entry)) void giveBack(settings, entering);
  return entry;
}

async function giveBack({ limiter }: Settings, entering: PromiseLike<Entry<unknown>>): Promise<void> {
  try {
    const late = await entering;
    if (E.isRight(late)) await limiter.leave(late.right, { unsent: true });
  } catch (thrown) {
    warn('the limiter', thrown);
  }
}

/** What follows a request, such as a hook: its failure is a warning, and it does not hold the outcome for longer. */
export async function runInTime(request: GraphRequest, settings: Settings, run: PromiseLike<unknown>): Promise<void> {
  const ended = run.then(E.right);
  await waitWithin(timeOf(request, settings), named(request), '', ended);
}
