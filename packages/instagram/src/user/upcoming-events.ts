import { edge, Id, pages, post, unsupported } from '@edgewalk/core/declare';
import { manageEvents } from '../permissions.js';
import { NewUpcomingEvent, UpcomingEvent } from '../upcoming-event.js';

/**
 * `/{user}/upcoming_events`: events that the account announces.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/shadow-ig-user
 */
export class UserUpcomingEvents extends edge({
  path: 'upcoming_events',
  node: () => UpcomingEvent,
  get: pages({ login: 'facebook', permissions: manageEvents }),
  /** Announces an event. */
  create: post(NewUpcomingEvent, Id, { login: 'facebook', permissions: manageEvents }),
  update: unsupported('change the event itself: api.upcomingEvent(id).update({ title })'),
  delete: unsupported('an event cannot be deleted: change it with api.upcomingEvent(id).update({ title })'),
}) {}
