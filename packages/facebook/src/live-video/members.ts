import { check, idText, oneOf, optional, record } from '@edgewalk/core';
import * as t from 'io-ts';

/** What to do with a broadcast: go live, announce one, take the announcement back. */
export const NewLiveStatus = oneOf(
  'UNPUBLISHED',
  'LIVE_NOW',
  'SCHEDULED_UNPUBLISHED',
  'SCHEDULED_LIVE',
  'SCHEDULED_CANCELED',
);

/** When an announced broadcast begins, in unix seconds. */
export const EventParams = record('EventParams', {
  start_time: check(t.number, (seconds) =>
    Number.isInteger(seconds) && seconds < 1e11
      ? undefined
      : `write unix seconds, as Math.floor(Date.now() / 1000) gives, not ${seconds}`,
  ),
});

/** Whether a broadcast goes to another Page too. */
export const CrosspostingAction = record('CrosspostingAction', {
  page_id: idText,
  action: oneOf('enable_crossposting', 'enable_crossposting_and_create_post', 'disable_crossposting'),
});

/** REGULAR ends with its stream; AMBIENT goes on without end. */
export const StreamType = oneOf('REGULAR', 'AMBIENT');

/** Where a broadcast takes place: the id of a Page with a location. */
export const BroadcastPlace = record('BroadcastPlace', { id: idText, name: optional(t.string) });
