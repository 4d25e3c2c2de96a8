import type { WebhookEvent } from '../receive/event.js';

/** What became of an event. */
export type Outcome = { readonly event: WebhookEvent; readonly ms: number } & (
  | { readonly state: 'handled' }
  /** No handler asked for it, or it is the account's own. */
  | { readonly state: 'ignored' }
  /** It had been handled before. */
  | { readonly state: 'duplicate' }
  /** Another process handles it now: Meta is asked to send again, in case that one fails. */
  | { readonly state: 'busy' }
  /** A handler or the store failed: Meta is asked to send again. */
  | { readonly state: 'failed'; readonly error: unknown }
);
