import { oneOf, optional, record } from '@edgewalk/core';
import * as t from 'io-ts';

/** Which broadcasts: in certain states; those one broadcasts, or those that are shown on one's timeline. */
export const LiveVideosQuery = record('LiveVideosQuery', {
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
