import { edge, expansion, check, record, unsupported } from '@edgewalk/core';
import * as t from 'io-ts';
import { DiscoveredUser } from '../discovered-user.js';
import { basic } from '../permissions.js';

/** Whom to look up: a professional account's username, without the `@`. */
export const DiscoveryQuery = record('DiscoveryQuery', {
  username: check(t.string, (name) =>
    /^[\w.]+$/.test(name) ? undefined : "write the username alone, such as 'bluebottle'",
  ),
});

/**
 * Another professional account, by its username. Not a URL of its own: Meta serves it as a field of your account.
 *
 * @see https://developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/ig-user/business_discovery
 */
export class UserBusinessDiscovery extends edge({
  path: 'business_discovery',
  node: () => DiscoveredUser,
  get: expansion({ params: DiscoveryQuery, login: 'facebook', permissions: basic }),
  create: unsupported('nothing is created by looking: api.user.businessDiscovery.get({ username })'),
  update: unsupported(
    'another account cannot be changed: read it with api.user.businessDiscovery.get({ username })',
  ),
  delete: unsupported(
    'another account cannot be deleted: read it with api.user.businessDiscovery.get({ username })',
  ),
}) {}
