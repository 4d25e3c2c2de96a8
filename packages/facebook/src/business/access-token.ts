import { edge, idText, optional, post, record, unsupported } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { manageBusiness } from '../permissions.js';
import { AccessToken, AccessTokenFields } from '../rows/access-token.js';

/** The app and the permissions of the token. */
export const NewBusinessToken = record('NewBusinessToken', {
  /** The id of the app that the token is for. */
  app_id: idText,
  /** The permissions of the token, such as `pages_show_list`. */
  scope: t.array(t.string),
  /** The name of the system user that the token is for. */
  system_user_name: optional(t.string),
  /** Your own id of the business in the Facebook Business Extension. */
  fbe_external_business_id: optional(t.string),
});

/**
 * `/{business}/access_token`: a token of a system user of the business for an app.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/business/access_token
 */
export class BusinessAccessToken extends edge({
  path: 'access_token',
  node: () => AccessToken,
  get: unsupported(
    'Meta never shows a token again: fb.business(id).accessToken.create({ app_id, scope }) makes a new one',
  ),
  /** Creates a token. */
  create: post(NewBusinessToken, AccessTokenFields, { permissions: manageBusiness }),
  update: unsupported('make a new one: fb.business(id).accessToken.create({ app_id, scope })'),
  delete: unsupported('see who has tokens with fb.business(id).systemUsers.get()'),
}) {}
