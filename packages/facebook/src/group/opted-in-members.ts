import { edge, pages, unsupported } from '@edgewalk/core/declare';
import { groupRetired } from './retired.js';
import { readGroups } from '../permissions.js';
import { User } from '../user.js';

/**
 * `/{group}/opted_in_members`: members who share their profile with the app.
 *
 * @deprecated Meta removed the Groups API on 2024-04-22: use a Page.
 * @see https://developers.facebook.com/docs/graph-api/reference/group/opted_in_members
 */
export class GroupOptedInMembers extends edge({
  path: 'opted_in_members',
  node: () => User,
  get: pages({ retired: groupRetired, permissions: readGroups }),
  create: unsupported('people join on Facebook: read who opted in with fb.group(id).optedInMembers.get()'),
  update: unsupported('people join on Facebook: read who opted in with fb.group(id).optedInMembers.get()'),
  delete: unsupported('people join on Facebook: read who opted in with fb.group(id).optedInMembers.get()'),
}) {}
