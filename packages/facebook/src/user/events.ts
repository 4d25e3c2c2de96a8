import { edge, oneOf, optional, pages, record, unsupported } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { Event } from '../event.js';
import { readUserEvents } from '../permissions.js';

/** Which events to list, by the person's response. */
export const UserEventsQuery = record('UserEventsQuery', {
  /** Only events with this response, or `created` for the person's own. */
  type: optional(oneOf('attending', 'created', 'declined', 'maybe', 'not_replied')),
  /** True lists canceled events too. */
  include_canceled: optional(t.boolean),
});

/**
 * `/{user}/events`: the events that a person created, or was invited to.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/user/events
 */
export class UserEvents extends edge({
  path: 'events',
  node: () => Event,
  get: pages({ params: UserEventsQuery, permissions: readUserEvents }),
  create: unsupported('events are made on Facebook: read them with fb.me.events.get()'),
  update: unsupported('an event is changed on Facebook: read it with fb.event(id).get()'),
  delete: unsupported('an event is deleted on Facebook: read it with fb.event(id).get()'),
}) {}
