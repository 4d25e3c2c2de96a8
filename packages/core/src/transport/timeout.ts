import * as E from 'fp-ts/lib/Either.js';
import type { GraphError } from '../errors/kinds.js';
import { cancellable, Cancellation, cancellation, isEnded } from './cancellation.js';
import { aborted, timedOut } from './failure.js';
import type { HttpRequest, HttpResponse, Send } from './transport.js';

/** Wraps a `Send` with a policy. */
export type Behaviour = (next: Send) => Send;

/** Puts behaviours around a transport; the first is the outermost. */
export function compose(behaviours: readonly Behaviour[], transport: Send): Send {
  return behaviours.reduceRight((next, behaviour) => behaviour(next), transport);
}

/** The longest time that a timer can run, in milliseconds; a longer one would end at once. */
export const longestTimeout = 2 ** 31 - 1;

/** Gives up when the whole answer has not come in time: connecting, headers and body together. */
export function timeout(timeoutMs: number): Behaviour {
  return (next) => (request) => () => sendWithin(timeoutMs, request, next);
}

/** Sends a request that has so many milliseconds for its whole answer. */
export async function sendWithin(
  timeoutMs: number,
  request: HttpRequest,
  next: Send,
): Promise<E.Either<GraphError, HttpResponse>> {
  if (isEnded(request)) return E.left(aborted(request, false));
  const own = new Cancellation();
  const letGo = follow(request, own);
  let expired = false;
  const timer = setTimeout(() => {
    expired = true;
    own.end();
  }, timeoutMs);
  try {
    const result = await next(cancellable(request, own, next))();
    return expired && E.isLeft(result) ? E.left(timedOut(request, timeoutMs)) : result;
  } finally {
    clearTimeout(timer);
    letGo?.();
  }
}

/** Ends the one where the other is ended. Gives what lets go of the caller's signal, which lives longer. */
function follow(request: HttpRequest, own: Cancellation): (() => void) | undefined {
  const { signal, [cancellation]: outer } = request;
  if (outer === undefined && signal === undefined) return undefined;
  const end = () => own.end();
  if (outer !== undefined) outer.whenEnded(end);
  else signal?.addEventListener('abort', end, { once: true });
  return () => signal?.removeEventListener('abort', end);
}
