import { edge, pages, unsupported } from '@edgewalk/core/declare';
import { Event } from '../event.js';
import { groupRetired } from './retired.js';
import { readGroups } from '../permissions.js';

/**
 * `/{group}/events`: the events of a group.
 *
 * @deprecated Meta removed the Groups API on 2024-04-22: use a Page.
 * @see https://developers.facebook.com/docs/graph-api/reference/group/events
 */
export class GroupEvents extends edge({
  path: 'events',
  node: () => Event,
  get: pages({ retired: groupRetired, permissions: readGroups }),
  create: unsupported('events are made on Facebook: read them with fb.group(id).events.get()'),
  update: unsupported('an event is changed on Facebook: read it with fb.event(id).get()'),
  delete: unsupported('an event is deleted on Facebook: read it with fb.event(id).get()'),
}) {}
