import { edge, expansion, unsupported } from '@edgewalk/core/declare';
import { basic } from '../permissions.js';
import { User } from '../user.js';

/**
 * The profile that published a post. Not a URL of its own: Meta serves it as a field of your own posts that are no replies.
 *
 * @example api.user.threads.get({ fields: ['id', { owner: ['username'] }] })
 * @see https://developers.facebook.com/docs/threads/reference/media
 */
export class PostOwner extends edge({
  path: 'owner',
  node: () => User,
  defaults: ['id', 'username'],
  get: expansion({ permissions: basic }),
  create: unsupported('the owner is who publishes: api.user.threadsPublish.create({ creation_id })'),
  update: unsupported('a post stays with its owner: publish it anew with api.user.threads.create()'),
  delete: unsupported('a post stays with its owner: delete it with api.post(id).delete()'),
}) {}
