import { GraphFailure } from '../../errors/failure.js';
import { type Clock, hours } from '../../world/clock.js';
import type { StoredObject } from '../../world/store.js';

/** What a profile may do in 24 hours, by kind. */
const quotas = { posts: 250, replies: 1000, deletions: 100, places: 500, searches: 2200, profiles: 1000 } as const;
export type Quota = keyof typeof quotas;

const duration = hours(24);

type Spender = { readonly clock: Clock; readonly account: StoredObject };

function timesOf({ clock, account }: Spender, quota: Quota): number[] {
  const all = (account.fields[`spent_${quota}`] ?? []) as readonly number[];
  return all.filter((time) => time > clock.now() - duration);
}

/** Refuses what exceeds a quota. */
export function checkQuota(spender: Spender, quota: Quota): void {
  if (timesOf(spender, quota).length < quotas[quota]) return;
  throw new GraphFailure(4, undefined, '(#4) Application request limit reached', {
    userTitle: 'Too many actions',
    userMessage: `This profile has reached its limit of ${quotas[quota]} ${quota} in 24 hours.`,
  });
}

/** Counts something towards a quota, or refuses it. */
export function spend(spender: Spender, quota: Quota): void {
  checkQuota(spender, quota);
  spender.account.fields[`spent_${quota}`] = [...timesOf(spender, quota), spender.clock.now()];
}

/** How much of a quota is used, as Meta shows it. */
export const usageOf = (spender: Spender, quota: Quota, prefix: string): Record<string, unknown> => ({
  [`${prefix}quota_usage`]: timesOf(spender, quota).length,
  [`${prefix}config`]: { quota_total: quotas[quota], quota_duration: duration / 1000 },
});
