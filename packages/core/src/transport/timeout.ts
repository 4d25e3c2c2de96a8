import * as E from '../errors/either.js';
import { EdgewalkError } from '../errors/error.js';
import { abortError, timeoutError } from '../errors/failures.js';
import type { GraphError } from '../errors/kinds.js';
import { type Cancellation, cancellation, onAbort } from '../wire/cancellation.js';
import type { HttpRequest, HttpResponse } from '../wire/http.js';
import { failure } from './failure.js';
import { type Send, takesCancellation } from './transport.js';

/** The longest time of a timer, in milliseconds; a longer one would fire at once. */
export const longestTimeout = 2 ** 31 - 1;

/** Sends a request; fails when the response is not complete in time: connection, headers and body together. */
export async function sendWithin(
  timeoutMs: number,
  request: HttpRequest,
  send: Send,
): Promise<E.Either<GraphError, HttpResponse>> {
  const { signal, [cancellation]: outer } = request;
  if (outer?.ended ?? signal?.aborted ?? false) return E.left(abortError(request, false));
  const own = new Deadline();
  const end = () => own.end();
  outer?.onEnd(end);
  const release = outer === undefined && signal ? onAbort(signal, end) : undefined;
  let expired = false;
  const timer = setTimeout(() => {
    expired = true;
    own.end();
  }, timeoutMs);
  try {
    const answer = await sendUntil(own, request, send);
    return expired && E.isLeft(answer) ? E.left(timeoutError(request, timeoutMs, own.sent)) : answer;
  } finally {
    clearTimeout(timer);
    // The caller's signal may outlive the request.
    release?.();
  }
}

/**
 * Waits for what the caller's own code promises before anything is sent, such as a token, and ends the wait as it would
 * end the request. Where the time is infinite, only the caller's signal ends it.
 */
export async function waitWithin<A>(
  timeoutMs: number,
  request: Pick<HttpRequest, 'summary' | 'signal'>,
  what: string,
  given: PromiseLike<E.Either<GraphError, A>>,
): Promise<E.Either<GraphError, A>> {
  const { signal } = request;
  let end: ((error: GraphError) => void) | undefined;
  const ended = new Promise<E.Either<GraphError, never>>((resolve) => (end = (error) => resolve(E.left(error))));
  const abort = () => end?.(abortError(request, false));
  const expire = () => end?.(timeoutError(request, timeoutMs, false, `${what} gave nothing`));
  const timer = timeoutMs <= longestTimeout ? setTimeout(expire, timeoutMs) : undefined;
  const release = onAbort(signal, abort);
  if (signal?.aborted === true) abort();
  try {
    return await Promise.race([ended, given]);
  } finally {
    clearTimeout(timer);
    release();
  }
}

/** A transport of somebody else's may not heed its signal: its answer is not waited for then. */
function sendUntil(own: Deadline, request: HttpRequest, send: Send): Promise<E.Either<GraphError, HttpResponse>> {
  const answer = () => sendSafely(send, endedBy(own, request, send));
  if (takesCancellation in send) return answer();
  return new Promise((resolve) => {
    // First, since the request may be ended while it is handed over.
    own.onEnd(() => resolve(E.left(abortError(request, true))));
    void answer().then(resolve);
  });
}

const isAnswer = (answer: E.Either<GraphError, HttpResponse> | undefined): boolean =>
  answer?._tag === 'Left'
    ? answer.left instanceof EdgewalkError
    : typeof answer?.right?.status === 'number' && typeof answer.right.body === 'string';

/** A transport of the caller's may throw, or return anything: that is a value too. */
async function sendSafely(send: Send, request: HttpRequest): Promise<E.Either<GraphError, HttpResponse>> {
  try {
    const answer = await send(request)();
    return isAnswer(answer) ? answer : E.left(failure(new Error('it returned no response'), request, undefined));
  } catch (thrown) {
    return E.left(failure(thrown, request, undefined));
  }
}

/** The same request, ended by `own`. A transport of somebody else's gets a signal. */
function endedBy(own: Deadline, request: HttpRequest, send: Send): HttpRequest {
  const { method, url, headers, body, binary, summary } = request;
  const signal = takesCancellation in send ? undefined : own.signal;
  return { method, url, headers, body, binary, summary, signal, [cancellation]: own };
}

/** Ends a request. Makes an `AbortSignal` only when a transport needs one: it costs more than the rest. */
class Deadline implements Cancellation {
  ended = false;
  sent = true;
  #controller: AbortController | undefined;
  #listener: (() => void) | undefined;

  get signal(): AbortSignal {
    if (this.#controller === undefined) {
      this.#controller = new AbortController();
      if (this.ended) this.#controller.abort();
    }
    return this.#controller.signal;
  }

  onEnd(listener: () => void): void {
    const before = this.#listener;
    this.#listener = before === undefined ? listener : () => [before, listener].forEach((one) => one());
  }

  end(): void {
    this.ended = true;
    this.#listener?.();
    this.#controller?.abort();
  }
}
