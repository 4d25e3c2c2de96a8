import { hours } from '../../clock.js';
import type { ListEffect } from '../effect.js';

/** Stories of the last 24 hours. */
export const listStories: ListEffect = ({ store, clock, subject }) =>
  store.list(subject, 'stories').filter(({ createdAt }) => createdAt > clock.now() - hours(24));

/** Posts that wait for an hour that has not come. */
export const listScheduled: ListEffect = ({ store, clock, subject }) =>
  store
    .list(subject, 'scheduled_media')
    .filter(({ fields }) => Number(fields['publish_timestamp']) * 1000 > clock.now());
