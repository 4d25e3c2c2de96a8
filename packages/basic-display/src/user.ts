import { node, read, unsupported } from '@edgewalk/core/declare';
import { profile } from './retired.js';
import { BasicUserFields } from './user/fields.js';
import { BasicUserMedia } from './user/media.js';

/**
 * The token's account, personal or professional. Other accounts cannot be read.
 *
 * @deprecated Meta shut it down on 2024-12-04: `new Instagram({ accessToken }).user` of `@edgewalk/instagram`.
 * @see https://developers.facebook.com/docs/instagram-basic-display-api/reference/user
 */
export class BasicUser extends node({
  name: 'BasicUser',
  fields: BasicUserFields,
  defaults: ['account_type', 'id', 'media_count', 'username'],
  get: read(profile),
  create: unsupported('accounts are made in the Instagram app: read yours with api.user.get()'),
  update: unsupported('a profile is changed in the Instagram app: read it with api.user.get()'),
  delete: unsupported('an account is closed in the Instagram app: read it with api.user.get()'),
}) {
  /** Published media, newest first. */
  get media(): BasicUserMedia {
    return this.edge(BasicUserMedia);
  }
}
