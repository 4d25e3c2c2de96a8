import type { Webhooks } from '../handler/webhooks.js';
import { handlerOf } from './node.js';

/**
 * For Express. Mount it before `express.json()`.
 *
 * @example app.all('/hook', expressWebhooks(hook));
 */
export const expressWebhooks = (hook: Webhooks) =>
  handlerOf(
    hook,
    "express.json() has parsed the body. Put app.all('/hook', expressWebhooks(hook)) above app.use(express.json()), or keep the bytes: express.json({ verify: (req, res, bytes) => { req.rawBody = bytes; } }).",
  );
