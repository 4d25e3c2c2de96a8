import type { Webhooks } from '../handler/webhooks.js';
import { ParsedBodyError } from '../signature/errors.js';
import { fetchWebhooks, responseOf } from './fetch.js';

const advice = 'Something has read c.req.raw before. Read the body with c.req.text() there: Hono keeps its bytes.';

/** What the adapter needs of Hono's context. */
export interface HonoContext {
  readonly req: {
    readonly raw: Request;
    readonly method: string;
    arrayBuffer(): Promise<ArrayBuffer>;
  };
}

/**
 * For Hono, on every runtime.
 *
 * @example app.all('/hook', honoWebhooks(hook));
 */
export function honoWebhooks(hook: Webhooks) {
  const { fetch } = fetchWebhooks(hook);
  return async ({ req }: HonoContext): Promise<Response> => {
    if (!req.raw.bodyUsed) return fetch(req.raw);
    const { method, headers } = req.raw;
    // Hono caches a body that a middleware has read by c.req.
    const body = await req.arrayBuffer().catch(() => undefined);
    return responseOf(await (body ? hook.handle({ method, headers, body }) : hook.refuse(new ParsedBodyError(advice))));
  };
}
