import { check, idText, oneOf, optional, record } from '@edgewalk/core/declare';
import * as t from 'io-ts';

/** The new status of a broadcast: live, announced, or cancelled. */
export const NewLiveStatus = oneOf(
  'UNPUBLISHED',
  'LIVE_NOW',
  'SCHEDULED_UNPUBLISHED',
  'SCHEDULED_LIVE',
  'SCHEDULED_CANCELED',
);

/** When an announced broadcast begins, in unix seconds. */
export const EventParams = record('EventParams', {
  /** When the broadcast begins, in unix seconds. */
  start_time: check(t.number, (seconds) =>
    Number.isInteger(seconds) && seconds < 1e11
      ? undefined
      : `write unix seconds, as Math.floor(Date.now() / 1000) gives, not ${seconds}`,
  ),
});

/** Whether a broadcast is cross-posted to another Page. */
export const CrosspostingAction = record('CrosspostingAction', {
  /** The id of the other Page. */
  page_id: idText,
  /** Whether the Page may cross-post it, and whether it posts it at once. */
  action: oneOf('enable_crossposting', 'enable_crossposting_and_create_post', 'disable_crossposting'),
});

/** REGULAR ends with its stream; AMBIENT never ends. */
export const StreamType = oneOf('REGULAR', 'AMBIENT');

/** The location of a broadcast: the id of a Page with a location. */
export const BroadcastLocation = record('BroadcastLocation', {
  /** The id of the place's Page. */
  id: idText,
  /** The name of the place. */
  name: optional(t.string),
});
