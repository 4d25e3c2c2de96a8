import type { Webhooks } from '../handler/webhooks.js';
import { fetchWebhooks, responseOf } from './fetch.js';

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
    // Hono keeps a body that a middleware has read.
    if (!req.raw.bodyUsed) return fetch(req.raw);
    const { method, headers } = req.raw;
    return responseOf(await hook.handle({ method, headers, body: await req.arrayBuffer() }));
  };
}
