import { oneOf, optional, record } from '@edgewalk/core';
import * as t from 'io-ts';

/** Which live videos: those in certain states, those one broadcasts, those on one's timeline. */
export const BroadcastsQuery = record('BroadcastsQuery', {
  broadcast_status: optional(
    t.array(
      oneOf(
        'LIVE',
        'LIVE_STOPPED',
        'PROCESSING',
        'SCHEDULED_CANCELED',
        'SCHEDULED_EXPIRED',
        'SCHEDULED_LIVE',
        'SCHEDULED_UNPUBLISHED',
        'UNPUBLISHED',
        'VOD',
      ),
    ),
  ),
  source: optional(oneOf('owner', 'target')),
});
