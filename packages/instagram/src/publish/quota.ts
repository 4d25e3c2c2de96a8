import type { CallOptions, GraphError } from '@edgewalk/core';
import { isLeft } from '@edgewalk/core/declare';
import { type Quota, quotaSubcode } from '@edgewalk/publishing';
import type { User } from '../user.js';

/** The quota of the last 24 hours; undefined where Meta does not show it. */
export const quotaOf = (user: User, call: CallOptions): Promise<Quota | undefined> => read(user, {}, call);

async function read(user: User, query: { readonly since?: number }, call: CallOptions): Promise<Quota | undefined> {
  const outcome = await user.contentPublishingLimit.get(query, call).either();
  if (isLeft(outcome)) return undefined;
  const { quota_usage: used, config } = outcome.right.data[0] ?? {};
  const total = config?.quota_total;
  return used === undefined || total === undefined ? undefined : { used, total };
}

const dayMs = 86_400_000;
/** Each halves what is left of the day: the time is right to 23 minutes, and never too early. */
const reads = 6;

/**
 * Milliseconds until a post falls out of the quota that was used up; undefined where Meta does not show it. Meta counts the
 * posts since any time of the last day: where they become fewer than the quota is when the next one goes through.
 */
export async function quotaWait(
  user: User,
  { subcode }: GraphError,
  call: CallOptions,
  now: number,
): Promise<number | undefined> {
  if (subcode !== quotaSubcode) return undefined;
  const today = await read(user, {}, call);
  // Meta refuses it for another reason than this count.
  if (today === undefined || today.used < today.total) return undefined;
  let [full, free] = [0, dayMs];
  for (let count = 0; count < reads; count += 1) {
    const middle = (full + free) / 2;
    const quota = await read(user, { since: Math.floor((now - dayMs + middle) / 1000) }, call);
    if (quota === undefined) return undefined;
    if (quota.used >= quota.total) full = middle;
    else free = middle;
  }
  return free;
}
