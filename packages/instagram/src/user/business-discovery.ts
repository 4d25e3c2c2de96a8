import { edge, expansion, record, unsupported } from '@edgewalk/core/declare';
import { DiscoveredUser } from '../discovered-user.js';
import { discover } from '../permissions.js';
import { username } from '../values/username.js';

/** The username of a professional account, without the `@`. */
export const BusinessDiscoveryQuery = record('BusinessDiscoveryQuery', {
  /** The username of another professional account, without the `@`; personal accounts are not found. */
  username,
});

/**
 * Another professional account, by its username. Not a URL of its own: Meta serves it as a field of your account.
 *
 * @see https://developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/ig-user/business_discovery
 * @example await api.user.businessDiscovery.get({ username: 'bluebottle', fields: ['id', { media: ['id', 'like_count'] }] });
 */
export class UserBusinessDiscovery extends edge({
  path: 'business_discovery',
  node: () => DiscoveredUser,
  get: expansion({ params: BusinessDiscoveryQuery, login: 'facebook', permissions: discover }),
  create: unsupported('nothing is created by looking: api.user.businessDiscovery.get({ username })'),
  update: unsupported("it is another account's profile: read it with api.user.businessDiscovery.get({ username })"),
  delete: unsupported("it is another account's profile: read it with api.user.businessDiscovery.get({ username })"),
}) {}
