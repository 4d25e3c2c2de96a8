import * as ig from '@edgewalk/instagram';
import { effect } from '../../graph/effect.js';
import { hours } from '../../world/clock.js';

/** Media that are shown for a time. */
export const stories = [
  effect(ig.UserStories, {
    list: ({ store, clock, subject }) =>
      store.list(subject, 'stories').filter(({ createdAt }) => createdAt > clock.now() - hours(24)),
  }),
  effect(ig.UserScheduledMedia, {
    list: ({ store, clock, subject }) =>
      store
        .list(subject, 'scheduled_media')
        .filter(({ fields }) => Number(fields['publish_timestamp']) * 1000 > clock.now()),
  }),
];
