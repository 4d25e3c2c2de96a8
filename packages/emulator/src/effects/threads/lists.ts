import * as th from '@edgewalk/threads';
import { effect } from '../../graph/effect.js';
import { ghostLife } from '../../objects/threads/post.js';
import { usageOf } from '../../objects/threads/quotas.js';

/** What a profile has beside its posts. */
export const lists = [
  effect(th.UserGhostPosts, {
    // Archived ones are shown no more.
    list: ({ store, clock, subject }) =>
      store.list(subject, 'ghost_posts').filter(({ createdAt }) => createdAt + ghostLife > clock.now()),
  }),
  effect(th.UserPublishingLimit, {
    list: (context) => [
      {
        ...usageOf(context, 'posts', ''),
        ...usageOf(context, 'replies', 'reply_'),
        ...usageOf(context, 'deletions', 'delete_'),
        ...usageOf(context, 'places', 'location_search_'),
        ...usageOf(context, 'searches', 'search_'),
      },
    ],
  }),
];
