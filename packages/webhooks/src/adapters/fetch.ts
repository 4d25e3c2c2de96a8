import { hasMethods } from '@edgewalk/core/declare';
import type { WebhookAnswer } from '../handshake/challenge.js';
import type { Webhooks } from '../handler/webhooks.js';
import { ParsedBodyError, WebhookError } from '../signature/errors.js';
import { readAtMost } from './read-body.js';

/** The context of a worker. */
export interface Runtime {
  waitUntil?(work: Promise<unknown>): void;
}

const advice = 'Something has read the body before. Give the request first, or let the other read request.clone().';

/**
 * For the fetch standard: route handlers of Next, workers, Bun, Deno. If an argument has `waitUntil`, such as the third
 * one on Cloudflare Workers, it answers before the events are handled.
 *
 * @example export const { GET, POST } = fetchWebhooks(hook);
 */
export function fetchWebhooks(hook: Webhooks) {
  const handle = async (request: Request, ...given: readonly unknown[]): Promise<Response> =>
    responseOf(await answerTo(hook, request, given.find(isRuntime)));
  // Next passes its own second argument to GET and POST.
  const handleAlone = (request: Request): Promise<Response> => handle(request);
  return { fetch: handle, GET: handleAlone, POST: handleAlone };
}

const isRuntime = hasMethods('waitUntil') as (given: unknown) => given is Required<Runtime>;

async function answerTo(hook: Webhooks, request: Request, runtime?: Required<Runtime>): Promise<WebhookAnswer> {
  const { method, url, headers } = request;
  if (method !== 'POST') return hook.handle({ method, query: new URL(url) });
  if (request.bodyUsed || request.body?.locked === true) return hook.refuse(new ParsedBodyError(advice));
  // Streams are iterable in every server runtime, but not in the types of the DOM.
  const stream = request.body as AsyncIterable<Uint8Array> | null;
  const body = await readAtMost({ body: stream, declared: headers.get('content-length') }, hook.maxBytes);
  if (body instanceof WebhookError) return hook.refuse(body);
  return hook.handle({ method, headers, body }, { waitUntil: runtime?.waitUntil.bind(runtime) });
}

/** The answer as a `Response`. */
export const responseOf = ({ status, headers, body }: WebhookAnswer): Response =>
  new Response(body, { status, headers });
