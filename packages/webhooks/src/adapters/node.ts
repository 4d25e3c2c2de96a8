import type { IncomingMessage, ServerResponse } from 'node:http';
import type { WebhookAnswer } from '../handshake/challenge.js';
import type { Webhooks } from '../handler/webhooks.js';
import { bytesOf } from '../receive/body.js';
import { ParsedBodyError, WebhookError } from '../signature/errors.js';
import { readAtMost } from './read-body.js';

/** A request of `node:http`, or of a framework on top of it, which may have read the body. */
export type NodeRequest = IncomingMessage & { readonly body?: unknown; readonly rawBody?: unknown };

/**
 * For `node:http`.
 *
 * @example createServer(nodeWebhooks(hook)).listen(3000);
 */
export const nodeWebhooks = (hook: Webhooks) => handlerOf(hook, 'Give the request before anything reads its body.');

/** A listener for `node:http`; `advice` says what to change if a body parser ran first. */
export const handlerOf =
  (hook: Webhooks, advice: string) =>
  async (request: NodeRequest, response: ServerResponse): Promise<void> =>
    send(response, await answerTo(hook, request, advice));

async function answerTo(hook: Webhooks, request: NodeRequest, advice: string): Promise<WebhookAnswer> {
  const { method = 'GET', url = '', headers } = request;
  if (method !== 'POST') return hook.handle({ method, query: url });
  // Some frameworks keep the raw bytes.
  const given = bytesOf(request.rawBody) ?? bytesOf(request.body);
  if (given) return hook.handle({ method, headers, body: given });
  if (request.readableEnded || (request.body !== undefined && request.readableDidRead))
    return hook.refuse(new ParsedBodyError(advice));
  const body = await readAtMost({ body: request, declared: headers['content-length'] }, hook.maxBytes);
  return body instanceof WebhookError ? hook.refuse(body) : hook.handle({ method, headers, body });
}

function send(response: ServerResponse, { status, headers, body }: WebhookAnswer): void {
  if (response.headersSent || response.destroyed) return;
  // The unread rest of the body would be read as the next request.
  const close = status === 413 ? { connection: 'close' } : {};
  response.writeHead(status, { ...headers, ...close }).end(body);
}
