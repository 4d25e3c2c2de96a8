import { Acknowledged, edge, idText, optional, pages, post, record, unsupported } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { brandedContent } from '../permissions.js';
import { AdPermission } from '../rows/branded-content.js';
import { username } from '../values/username.js';

/** The creator; all by default. */
export const AdPermissionsQuery = record('AdPermissionsQuery', {
  /** Only permissions of this creator. Since 2026-03-30. */
  creator_username: optional(username),
});
/** The creator to ask, by id or by username. */
export const NewAdPermission = record('NewAdPermission', {
  /** The account id of the creator; or give the username. */
  creator_instagram_account: optional(idText),
  /** The username of the creator; or give the id. */
  creator_instagram_username: optional(username),
  /** True takes the request or the permission back. */
  revoke: optional(t.boolean),
});
/** The requested permission. */
export const AskedAdPermission = record('AskedAdPermission', {
  ...Acknowledged.props,
  /** The state of the request, such as pending. */
  status: optional(t.string),
});

/**
 * `/{user}/branded_content_ad_permissions`: creators whose media the account may use in partnership ads.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/shadow-ig-user/branded_content_ad_permissions
 */
export class UserBrandedContentAdPermissions extends edge({
  path: 'branded_content_ad_permissions',
  node: () => AdPermission,
  get: pages({ params: AdPermissionsQuery, login: 'facebook', permissions: brandedContent }),
  /** Requests the permission of a creator, or returns it. */
  create: post(NewAdPermission, AskedAdPermission, { login: 'facebook', permissions: brandedContent }),
  update: unsupported('ask anew: api.user.brandedContentAdPermissions.create({ creator_instagram_username })'),
  delete: unsupported(
    'give it back: api.user.brandedContentAdPermissions.create({ creator_instagram_username, revoke: true })',
  ),
}) {}
