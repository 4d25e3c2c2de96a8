import { Acknowledged, edge, idText, optional, post, record, remove, unsupported } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { manageBusiness } from '../permissions.js';
import { AccessToken, AccessTokenFields } from '../rows/access-token.js';

/** The app and the permissions of the token. */
export const NewAccessToken = record('NewAccessToken', {
  /** The id of the app of the business that the token is for. */
  business_app: idText,
  /** The id of the Page that the token is for. */
  page_id: optional(idText),
  /** The permissions of the token. */
  scope: optional(t.array(t.string)),
  /** True for a token that expires after 60 days, false for one that does not. */
  set_token_expires_in_60_days: optional(t.boolean),
});

/**
 * `/{user}/access_tokens`: tokens of a person for an app of the same business.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/user/access_tokens
 */
export class UserAccessTokens extends edge({
  path: 'access_tokens',
  node: () => AccessToken,
  get: unsupported('Meta never shows a token again: fb.me.accessTokens.create({ business_app }) makes a new one'),
  /** Creates a token for another app of the business. */
  create: post(NewAccessToken, AccessTokenFields, { permissions: manageBusiness }),
  update: unsupported('make a new one: fb.me.accessTokens.create({ business_app })'),
  /** Revokes all tokens that the app has of the person. */
  delete: remove(Acknowledged),
}) {}
