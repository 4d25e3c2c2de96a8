import { edge, expansion, unsupported } from '@edgewalk/core/declare';
import { basic } from '../permissions.js';
import { User } from '../user.js';

/**
 * The account that published a media. Not a URL of its own: Meta serves it as a field of the media, to the owner.
 *
 * @example api.user.media.get({ fields: ['id', { owner: ['username'] }] })
 * @see https://developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/ig-media
 */
export class MediaOwner extends edge({
  path: 'owner',
  node: () => User,
  defaults: ['id', 'username'],
  get: expansion({ permissions: basic }),
  create: unsupported('the owner is who publishes: api.user.mediaPublish.create({ creation_id })'),
  update: unsupported('a media stays with its owner: publish it anew with api.user.media.create()'),
  delete: unsupported('a media stays with its owner: delete it with api.media(id).delete()'),
}) {}
