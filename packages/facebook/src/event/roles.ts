import { edge, pages, unsupported } from '@edgewalk/core/declare';
import { readEvents } from '../permissions.js';
import { Profile } from '../profile.js';

/**
 * `/{event}/roles`: the organisers of an event.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/event/roles
 */
export class EventRoles extends edge({
  path: 'roles',
  node: () => Profile,
  get: pages({ permissions: readEvents }),
  create: unsupported('an event is organised on Facebook: read who does with fb.event(id).roles.get()'),
  update: unsupported('an event is organised on Facebook: read who does with fb.event(id).roles.get()'),
  delete: unsupported('an event is organised on Facebook: read who does with fb.event(id).roles.get()'),
}) {}
