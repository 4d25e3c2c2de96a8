import type { WebhookEvent } from '../receive/event.js';
import type { Outcome } from './outcome.js';
import type { Handler, HandlerContext } from './routes.js';
import type { ClaimLease, ClaimStore } from './store.js';

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
  try {
    const claim = await claiming.store.claim(event.key, claiming.leaseMs);
    if (claim.state === 'done') return { state: 'duplicate' };
    if (claim.state === 'busy') return { state: 'busy' };
    return await handleClaimed(() => runAll(handlers, event, context), claim, claiming);
  } catch (error) {
    // The store failed.
    return { state: 'failed', error };
  }
}

async function runAll(
  handlers: readonly Handler<WebhookEvent>[],
  event: WebhookEvent,
  context: HandlerContext,
): Promise<void> {
  for (const handler of handlers) await handler(event, context);
}

async function handleClaimed(
  run: () => Promise<void>,
  lease: ClaimLease,
  { leaseMs, keepMs }: Claiming,
): Promise<State> {
  const stop = keepExtending(() => lease.extend(leaseMs), leaseMs / 3);
  try {
    await run();
  } catch (error) {
    stop();
    await lease.release().catch(() => false);
    return { state: 'failed', error };
  }
  stop();
  // Handled is handled, also where the lease has ended: then it may be handled twice, but it is not lost.
  await lease.commit(keepMs);
  return { state: 'handled' };
}

/** Prolongs a lease until it is stopped. A failure is left to the next time, and to the end of the lease. */
function keepExtending(extend: () => Promise<unknown>, everyMs: number): () => void {
  const timer = setInterval(() => void extend().catch(() => undefined), everyMs);
  timer.unref?.();
  return () => clearInterval(timer);
}
