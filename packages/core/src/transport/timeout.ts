import * as E from 'fp-ts/lib/Either.js';
import { aborted, timedOut } from '../errors/failures.js';
import type { GraphError } from '../errors/kinds.js';
import { Cancellation, cancellation } from '../wire/cancellation.js';
import { type HttpRequest, type HttpResponse, isEnded } from '../wire/http.js';
import { needsSignal, type Send } from './transport.js';

/** The longest time that a timer can run, in milliseconds; a longer one would end at once. */
export const longestTimeout = 2 ** 31 - 1;

/** Sends a request, and gives up when the whole answer has not come in time: connecting, headers and body together. */
export async function sendWithin(
  timeoutMs: number,
  request: HttpRequest,
  send: Send,
): Promise<E.Either<GraphError, HttpResponse>> {
  if (isEnded(request)) return E.left(aborted(request, false));
  const own = new Cancellation();
  const unfollow = follow(request, own);
  let expired = false;
  const timer = setTimeout(() => {
    expired = true;
    own.end();
  }, timeoutMs);
  try {
    const answer = await send(endedBy(own, request, send))();
    return expired && E.isLeft(answer) ? E.left(timedOut(request, timeoutMs)) : answer;
  } finally {
    clearTimeout(timer);
    unfollow?.();
  }
}

/** Ends `own` when the request is ended. Returns what removes the listener: the caller's signal may live for ever. */
function follow(request: HttpRequest, own: Cancellation): (() => void) | undefined {
  const { signal, [cancellation]: outer } = request;
  if (outer === undefined && signal === undefined) return undefined;
  const end = () => own.end();
  if (outer !== undefined) outer.onEnd(end);
  else signal?.addEventListener('abort', end, { once: true });
  return () => signal?.removeEventListener('abort', end);
}

/** The same request, ended by `own`. */
function endedBy(own: Cancellation, request: HttpRequest, send: Send): HttpRequest {
  const { method, url, headers, body, binary, summary } = request;
  const signal = needsSignal(send) ? own.signal : undefined;
  return { method, url, headers, body, binary, summary, signal, [cancellation]: own };
}
