import type { WebhookEvent } from '../receive/event.js';

/** What became of an event. */
export type Outcome = { readonly event: WebhookEvent; readonly ms: number } & (
  | { readonly state: 'handled' }
  /** No handler matches, or the account caused it and `includeOwn` is off. */
  | { readonly state: 'ignored' }
  /** It was handled before. */
  | { readonly state: 'duplicate' }
  /** Another process is handling it: the answer makes Meta send it again, in case that process fails. */
  | { readonly state: 'busy' }
  /** A handler or the store failed: the answer makes Meta send it again. */
  | { readonly state: 'failed'; readonly error: unknown }
);
