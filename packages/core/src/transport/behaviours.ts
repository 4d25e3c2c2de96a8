import * as E from 'fp-ts/lib/Either.js';
import { AbortError, TimeoutError } from '../errors/kinds.js';
import type { Send } from './transport.js';

/** Wraps a `Send` with a policy. */
export type Behaviour = (next: Send) => Send;

/** Puts behaviours around a transport; the first is the outermost. */
export function compose(behaviours: readonly Behaviour[], transport: Send): Send {
  return behaviours.reduceRight((next, behaviour) => behaviour(next), transport);
}

/** Gives up when the whole answer has not come in time: connecting, headers and body together. */
export function timeout(timeoutMs: number): Behaviour {
  return (next) => (request) => async () => {
    const { summary, signal } = request;
    const name = `${summary.method} ${summary.path}`;
    if (signal?.aborted === true) {
      return E.left(
        new AbortError({
          message: `${name}: aborted before it was sent`,
          retry: 'never',
          advice: 'Nothing to do: nothing was sent.',
          request: summary,
        }),
      );
    }
    const controller = new AbortController();
    let expired = false;
    const timer = setTimeout(() => {
      expired = true;
      controller.abort();
    }, timeoutMs);
    const forward = () => controller.abort();
    signal?.addEventListener('abort', forward, { once: true });
    try {
      const result = await next({ ...request, signal: controller.signal })();
      if (!expired || E.isRight(result)) return result;
      return E.left(
        new TimeoutError({
          message: `${name}: no complete answer within ${timeoutMs} ms`,
          retry: summary.method === 'GET' ? 'safe' : 'never',
          advice: 'Try again, with a smaller page or a larger timeoutMs.',
          request: summary,
          timeoutMs,
        }),
      );
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', forward);
    }
  };
}
