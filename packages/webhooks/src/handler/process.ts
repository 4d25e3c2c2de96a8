import { InvalidArgumentError } from '@edgewalk/core';
import type { WebhookEvent } from '../receive/event.js';
import type { Outcome } from './outcome.js';
import type { Handler, HandlerContext } from './routes.js';
import type { ClaimLease, ClaimStore } from './store.js';
import { type TimeLimit, timeLimit } from './time-limit.js';

/** How an event is claimed, how long its handlers may take, and for how long it is remembered. */
export interface Claiming {
  readonly store: ClaimStore;
  readonly leaseMs: number;
  readonly timeoutMs: number;
  readonly keepMs: number;
}

type State = Outcome extends infer O ? (O extends Outcome ? Omit<O, 'event' | 'ms'> : never) : never;

/** What is done with a claimed event, within a limit. */
interface Work {
  readonly key: string;
  readonly limit: TimeLimit;
  readonly run: () => Promise<void>;
}

/**
 * Claims an event, handles it, and only then marks it as done. If the process dies in between, the claim lapses and Meta
 * sends the event again.
 */
export async function processEvent(
  event: WebhookEvent,
  handlers: readonly Handler<WebhookEvent>[],
  context: HandlerContext,
  claiming: Claiming,
): Promise<State> {
  if (handlers.length === 0) return { state: 'ignored' };
  const limit = timeLimit(claiming.timeoutMs, context.signal);
  const run = async () => {
    for (const handler of handlers) await handler(event, { ...context, signal: limit.signal });
  };
  try {
    return await Promise.race([claimAndHandle({ key: event.key, limit, run }, claiming), limit.over]);
  } catch (error) {
    // The store failed, or the time is over.
    return { state: 'failed', error };
  } finally {
    limit.clear();
  }
}

async function claimAndHandle(work: Work, claiming: Claiming): Promise<State> {
  let isOver = false;
  work.limit.over.catch(() => (isOver = true));
  const claim = await claiming.store.claim(work.key, claiming.leaseMs);
  if (claim.state === 'done') return { state: 'duplicate' };
  if (claim.state === 'busy') return { state: 'busy' };
  if (claim.state !== 'claimed') throw new InvalidArgumentError('store.claim', wrongClaim);
  if (!isOver) return handleClaimed(work, claim, claiming);
  // The store took too long: the event has been given up.
  await release(claim);
  return { state: 'busy' };
}

const wrongClaim = "resolve to { state: 'claimed', extend, commit, release }, 'busy' or 'done'";

async function handleClaimed({ run, limit }: Work, lease: ClaimLease, claiming: Claiming): Promise<State> {
  const { leaseMs, keepMs } = claiming;
  const stop = keepExtending(async () => lease.extend(leaseMs), leaseMs / 3);
  // A handler that ignores its signal does not keep the event forever: the lease lapses, and Meta sends it again.
  limit.over.catch(stop);
  try {
    await run();
  } catch (error) {
    await release(lease);
    return { state: 'failed', error };
  } finally {
    stop();
  }
  // If the lease has lapsed meanwhile, another process may handle the event too; it is not lost.
  await lease.commit(keepMs);
  return { state: 'handled' };
}

/** A store that fails to release must not hide why the handler failed: the lease lapses by itself. */
async function release(lease: ClaimLease): Promise<void> {
  try {
    await lease.release();
  } catch {
    // The lease lapses.
  }
}

/** Extends a lease until it is stopped. After a failure it tries again at the next interval. */
function keepExtending(extend: () => Promise<unknown>, everyMs: number): () => void {
  const timer = setInterval(() => void extend().catch(() => undefined), everyMs);
  timer.unref?.();
  return () => clearInterval(timer);
}
