import type { WebhookEvent } from '../receive/event.js';
import type { Outcome } from './outcome.js';
import type { Handler, HandlerContext } from './routes.js';
import type { ClaimStore } from './store.js';

/** How an event is claimed, and for how long it is remembered. */
export interface Claiming {
  readonly store: ClaimStore;
  readonly leaseMs: number;
  readonly keepMs: number;
}

type State = Outcome extends infer O ? (O extends Outcome ? Omit<O, 'event' | 'ms'> : never) : never;

/**
 * Claims an event, handles it, and only then says that it is done: whoever dies in between has not lost it, since Meta
 * sends it again and the claim ends.
 */
export async function processEvent(
  event: WebhookEvent,
  handlers: readonly Handler<WebhookEvent>[],
  context: HandlerContext,
  claiming: Claiming,
): Promise<State> {
  if (handlers.length === 0) return { state: 'ignored' };
  const { store, leaseMs, keepMs } = claiming;
  try {
    const claim = await store.claim(event.key, leaseMs);
    if (claim.state === 'done') return { state: 'duplicate' };
    if (claim.state === 'busy') return { state: 'busy' };
    return await handleClaimed(event, handlers, context, { ...claiming, token: claim.token, keepMs });
  } catch (error) {
    // The store failed.
    return { state: 'failed', error };
  }
}

async function handleClaimed(
  event: WebhookEvent,
  handlers: readonly Handler<WebhookEvent>[],
  context: HandlerContext,
  { store, leaseMs, keepMs, token }: Claiming & { readonly token: string },
): Promise<State> {
  const stop = keepExtending(() => store.extend(event.key, token, leaseMs), leaseMs / 3);
  try {
    for (const handler of handlers) await handler(event, context);
  } catch (error) {
    stop();
    await store.release(event.key, token).catch(() => undefined);
    return { state: 'failed', error };
  }
  stop();
  await store.commit(event.key, token, keepMs);
  return { state: 'handled' };
}

/** Prolongs a lease until it is stopped. A failure is left to the next time, and to the end of the lease. */
function keepExtending(extend: () => Promise<unknown>, everyMs: number): () => void {
  const timer = setInterval(() => void extend().catch(() => undefined), everyMs);
  timer.unref?.();
  return () => clearInterval(timer);
}
