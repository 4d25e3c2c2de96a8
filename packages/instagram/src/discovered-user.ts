import { node, unsupported } from '@edgewalk/core';
import { DiscoveredUserMedia } from './discovered-user/media.js';
import { DiscoveredUserFields } from './user/fields.js';

export class DiscoveredUser extends node({
  name: 'DiscoveredUser',
  fields: DiscoveredUserFields,
  defaults: ['id', 'username', 'name', 'biography', 'followers_count', 'media_count'],
  get: unsupported('it is found by its username: api.user.businessDiscovery.get({ username })'),
  create: unsupported('it is not your account'),
  update: unsupported('it is not your account'),
  delete: unsupported('it is not your account'),
}) {
  /** Its media, newest first. */
  get media(): DiscoveredUserMedia {
    return this.edge(DiscoveredUserMedia);
  }
}
