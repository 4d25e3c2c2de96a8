import { identifier, node, optional, read, record, unsupported } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { MeAccounts } from './me/accounts.js';

/** The fields of a person on Facebook. */
export const MeFields = record('Me', {
  /** The app-scoped id of the person who logged in, or with a Page's token the id of the Page. */
  id: identifier,
  /** The full name of that person, or the name of the Page. */
  name: optional(t.string),
});

/**
 * The person on Facebook that the token belongs to. With Instagram Login there is none: the token speaks for
 * `api.user`.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/user
 */
export class Me extends node({
  name: 'Me',
  fields: MeFields,
  defaults: ['id', 'name'],
  get: read({ login: 'facebook' }),
  create: unsupported('people join on facebook.com: the person of this token is api.me.get()'),
  update: unsupported('people change their profile on facebook.com: read it with api.me.get()'),
  delete: unsupported(
    "people leave on facebook.com: take back the app's permissions with api.client.delete('me/permissions')",
  ),
}) {
  /** The Pages the person manages, and the Instagram accounts linked to them. */
  get accounts(): MeAccounts {
    return this.edge(MeAccounts);
  }
}
