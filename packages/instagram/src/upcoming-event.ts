import {
  identifier,
  openEnum,
  node,
  oneOf,
  optional,
  post,
  read,
  record,
  time,
  timestamp,
  unsupported,
  Acknowledged,
} from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { manageEvents } from './permissions.js';

const reminders = [
  'BEFORE_EVENT_2DAY',
  'BEFORE_EVENT_1DAY',
  'BEFORE_EVENT_1HOUR',
  'BEFORE_EVENT_15MIN',
  'EVENT_START',
  'RESCHEDULED',
  'AFTER_EVENT_1DAY',
  'AFTER_EVENT_2DAY',
  'AFTER_EVENT_3DAY',
  'AFTER_EVENT_4DAY',
  'AFTER_EVENT_5DAY',
  'AFTER_EVENT_6DAY',
  'AFTER_EVENT_7DAY',
] as const;

/** The fields of an event. */
export const UpcomingEventFields = record('UpcomingEvent', {
  /** The id of the event. */
  id: identifier,
  /** The title. */
  title: optional(t.string),
  /** When it starts, in ISO 8601. */
  start_time: optional(timestamp),
  /** When it ends, in ISO 8601; absent when it was not given. */
  end_time: optional(timestamp),
  /** The three reminders that followers get. */
  notification_subtypes: optional(t.array(openEnum(...reminders))),
  /** What reminders count from: `EVENT_START` or `EVENT_END`. */
  notification_target_time: optional(openEnum('EVENT_START', 'EVENT_END')),
});

const reminding = {
  /** Three reminders; by default a day before, 15 minutes before and at the start. */
  notification_subtypes: optional(t.array(oneOf(...reminders))),
  /** What reminders count from: `EVENT_START`, the default, or `EVENT_END`, which takes no `end_time`. */
  notification_target_time: optional(oneOf('EVENT_START', 'EVENT_END')),
};

/** An event to announce. */
export const NewUpcomingEvent = record('NewUpcomingEvent', {
  /** The title of the event. */
  title: t.string,
  /** When it starts: a Date, unix seconds or a text. */
  start_time: time,
  /** When it ends: a Date, unix seconds or a text. */
  end_time: optional(time),
  ...reminding,
});

/** Changes to an event; members left out stay as they are. */
export const UpcomingEventUpdate = record('UpcomingEventUpdate', {
  /** The title of the event. */
  title: optional(t.string),
  /** When it starts: a Date, unix seconds or a text. */
  start_time: optional(time),
  /** When it ends: a Date, unix seconds or a text. */
  end_time: optional(time),
  ...reminding,
});

/**
 * An event that the account announces and followers are reminded of.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/shadow-ig-user
 */
export class UpcomingEvent extends node({
  name: 'UpcomingEvent',
  fields: UpcomingEventFields,
  defaults: ['id', 'title', 'start_time', 'end_time'],
  get: read({ login: 'facebook', permissions: manageEvents }),
  create: unsupported('announce it on the account: api.user.upcomingEvents.create({ title, start_time })'),
  /** Changes the event. */
  update: post(UpcomingEventUpdate, Acknowledged, {
    login: 'facebook',
    repeatable: true,
    permissions: manageEvents,
  }),
  delete: unsupported('an event cannot be deleted: change it with api.upcomingEvent(id).update({ title })'),
}) {}
