import { edge, oneOf, optional, pages, record, unsupported } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { Event } from '../event.js';
import { readEvents } from '../permissions.js';

/** Which events to list: past or upcoming, in certain states. */
export const PageEventsQuery = record('PageEventsQuery', {
  /** Only `past` or only `upcoming` events. */
  time_filter: optional(oneOf('past', 'upcoming')),
  /** Only events in these states. */
  event_state_filter: optional(t.array(oneOf('canceled', 'draft', 'published', 'scheduled_draft_for_publication'))),
  /** True lists cancelled events too. */
  include_canceled: optional(t.boolean),
  /** How the Page takes part, such as `created` or `attending`. */
  type: optional(oneOf('attending', 'created', 'declined', 'maybe', 'not_replied')),
});

/**
 * `/{page}/events`: the events of a Page.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/page/events
 */
export class PageEvents extends edge({
  path: 'events',
  node: () => Event,
  get: pages({ params: PageEventsQuery, permissions: readEvents }),
  create: unsupported('events are made on Facebook: read them with fb.page(id).events.get()'),
  update: unsupported('an event is changed on Facebook: read it with fb.event(id).get()'),
  delete: unsupported('an event is deleted on Facebook: read it with fb.event(id).get()'),
}) {}
