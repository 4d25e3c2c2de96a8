// The public surface of @edgewalk/webhooks/subscriptions.
import { ensure } from './ensure.js';
import { explain } from './explain.js';

export type { AccountToSubscribe, PageToSubscribe, Subscriber, WantedFields } from './account.js';
export type { AppToSubscribe, EnsuredSubscription, EnsureOptions } from './ensure.js';
export type { ChainLink, ExplainOptions } from './explain.js';

/** Subscribes apps and accounts to webhooks, and explains why nothing arrives. */
export const subscriptions = { ensure, explain };
