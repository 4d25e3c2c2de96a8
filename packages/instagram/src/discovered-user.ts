import { node, unsupported } from '@edgewalk/core/declare';
import { DiscoveredUserMedia } from './discovered-user/media.js';
import { DiscoveredUserFields } from './user/fields.js';

/**
 * Another professional account, found by its username.
 *
 * @see https://developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/ig-user/business_discovery
 */
export class DiscoveredUser extends node({
  name: 'DiscoveredUser',
  fields: DiscoveredUserFields,
  defaults: ['id', 'username', 'name', 'biography', 'followers_count', 'media_count'],
  get: unsupported('it is found by its username: api.user.businessDiscovery.get({ username })'),
  create: unsupported(
    'accounts are made in the Instagram app: look one up with api.user.businessDiscovery.get({ username })',
  ),
  update: unsupported("it is another account's profile: read it with api.user.businessDiscovery.get({ username })"),
  delete: unsupported("it is another account's profile: read it with api.user.businessDiscovery.get({ username })"),
}) {
  /** Its media, newest first, inside `fields`: `{ media: ['id', 'like_count'] }`. */
  get media(): DiscoveredUserMedia {
    return this.edge(DiscoveredUserMedia);
  }
}
