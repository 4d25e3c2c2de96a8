import { identifier, looseNumber, openEnum, optional, record, Reference, row } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { PageAccountInstagramBusinessAccount } from './page-account/instagram-business-account.js';
import { PageAccountPicture } from './page-account/picture.js';

/** The fields of a Page that a person manages. */
export const PageAccountFields = record('PageAccount', {
  /** The id of the Page. */
  id: identifier,
  /** The name of the Page. */
  name: optional(t.string),
  /** The token of the Page for this person, a secret; absent without a task on the Page. */
  access_token: optional(t.string),
  /** The username of the Page, as in its web address. */
  username: optional(t.string),
  /** The main category of the Page, in words. */
  category: optional(t.string),
  /** All categories of the Page. */
  category_list: optional(
    t.array(
      record('PageCategory', {
        /** The id of the category. */
        id: optional(identifier),
        /** The name of the category. */
        name: optional(t.string),
      }),
    ),
  ),
  /**
   * What the person may do there: `ADVERTISE`, `ANALYZE`, `CREATE_CONTENT`, `MANAGE`, `MESSAGING`, `MODERATE`.
   */
  tasks: optional(t.array(openEnum('ADVERTISE', 'ANALYZE', 'CREATE_CONTENT', 'MANAGE', 'MESSAGING', 'MODERATE'))),
  /** How many people like the Page. */
  fan_count: optional(looseNumber),
  /** How many people follow the Page. */
  followers_count: optional(looseNumber),
  /** The professional account linked to the Page, as `{ id }`; absent when there is none. */
  instagram_business_account: optional(Reference),
  /** The Instagram account connected in the Page's settings, professional or not; absent when there is none. */
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
