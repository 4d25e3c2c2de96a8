import * as ig from '@edgewalk/instagram';
import { invalid } from '../../errors/failure.js';
import { effect } from '../../graph/effect.js';
import { hours } from '../../world/clock.js';
import type { Store, StoredObject } from '../../world/store.js';
import { momentOf } from '../../world/time.js';
import { containersOf } from '../container/containers.js';

/** Posts an account may publish in 24 hours. An album counts once. */
export const publishingQuota = 50;

/** How many posts an account published since a time, by default 24 hours ago. */
export function publishedBy(store: Store, subject: StoredObject, now: number, since = now - hours(24)): number {
  return containersOf({ store, subject }).filter(({ fields }) => Number(fields['published_at']) > since).length;
}

/** How much of the quota is used. */
export const publishingLimit = effect(ig.UserContentPublishingLimit, {
  list: ({ store, clock, subject, params }) => {
    const now = clock.now();
    const since = params.since === undefined ? now - hours(24) : momentOf(params.since, now);
    if (since < now - hours(24) - 60_000) throw invalid('Param since must be within the last 24 hours');
    const quota_usage = publishedBy(store, subject, now, since);
    return [{ quota_usage, config: { quota_total: publishingQuota, quota_duration: 86_400 } }];
  },
});
