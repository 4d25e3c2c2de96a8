import { identifier, looseNumber, openEnum, optional, record, Reference, row } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { PageAccountInstagramBusinessAccount } from './page-account/instagram-business-account.js';
import { PageAccountPicture } from './page-account/picture.js';

/** The fields of a Page that a person manages. */
export const PageAccountFields = record('PageAccount', {
  id: identifier,
  name: optional(t.string),
  /** The token of the Page; a secret. */
  access_token: optional(t.string),
  username: optional(t.string),
  category: optional(t.string),
  category_list: optional(t.array(record('PageCategory', { id: optional(identifier), name: optional(t.string) }))),
  /** The tasks that the person may perform there. */
  tasks: optional(t.array(openEnum('ADVERTISE', 'ANALYZE', 'CREATE_CONTENT', 'MANAGE', 'MESSAGING', 'MODERATE'))),
  /** The people who like the Page. */
  fan_count: optional(looseNumber),
  followers_count: optional(looseNumber),
  /** The professional account linked to the Page; absent where there is none. */
  instagram_business_account: optional(Reference),
  connected_instagram_account: optional(Reference),
});

/**
 * A Page that a person manages, as `/me/accounts` lists it.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/page
 */
export class PageAccount extends row({
  name: 'PageAccount',
  fields: PageAccountFields,
  defaults: ['id', 'name', 'access_token', 'category', 'tasks', 'instagram_business_account'],
}) {
  /** The Instagram account linked to it, inside `fields`: `{ instagram_business_account: ['username'] }`. */
  get instagramBusinessAccount(): PageAccountInstagramBusinessAccount {
    return this.edge(PageAccountInstagramBusinessAccount);
  }
  /** Its profile picture, inside `fields`: `{ picture: { type: 'large' } }`. */
  get picture(): PageAccountPicture {
    return this.edge(PageAccountPicture);
  }
}
