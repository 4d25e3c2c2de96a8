import { node, read, unsupported } from '@edgewalk/core';
import { basic } from './permissions.js';
import { UserBusinessDiscovery } from './user/business-discovery.js';
import { UserFields } from './user/fields.js';
import { UserMedia } from './user/media.js';

/**
 * A professional Instagram account: the one the token speaks for.
 *
 * @see https://developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/ig-user
 */
export class User extends node({
  name: 'User',
  fields: UserFields,
  defaults: [
    'id',
    'username',
    'name',
    'biography',
    'profile_picture_url',
    'followers_count',
    'follows_count',
    'media_count',
  ],
  get: read({ permissions: basic }),
  create: unsupported('accounts are made in the Instagram app'),
  update: unsupported('a profile is changed in the Instagram app'),
  delete: unsupported('an account is closed in the Instagram app'),
}) {
  /** What the account has published, newest first; stories are in `stories`. */
  get media(): UserMedia {
    return this.edge(UserMedia);
  }
  /** Another professional account, by its username. */
  get businessDiscovery(): UserBusinessDiscovery {
    return this.edge(UserBusinessDiscovery);
  }
}
