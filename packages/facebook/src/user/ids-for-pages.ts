import { edge, identifier, idText, optional, pages, record, row, unsupported } from '@edgewalk/core/declare';
import * as t from 'io-ts';

/** The fields of an id for a Page. */
export const UserIdForPageFields = record('UserIdForPage', {
  /** The id of the person for the Page. */
  id: identifier,
  /** The Page. */
  page: optional(
    record('NamedPage', {
      /** The id of the Page. */
      id: identifier,
      /** The name of the Page. */
      name: optional(t.string),
    }),
  ),
});

/** The id of a person for a Page of the same business. */
export class UserIdForPage extends row({
  name: 'UserIdForPage',
  fields: UserIdForPageFields,
  defaults: [],
}) {}

/** The Page to get the id for. */
export const IdsForPagesQuery = record('IdsForPagesQuery', {
  /** Only the id for this Page. */
  page: optional(idText),
});

/**
 * `/{user}/ids_for_pages`: the ids of a person for Pages of the same business.
 *
 * @see https://developers.facebook.com/docs/apps/business-manager
 */
export class UserIdsForPages extends edge({
  path: 'ids_for_pages',
  node: () => UserIdForPage,
  get: pages({ params: IdsForPagesQuery }),
  create: unsupported('Meta gives the ids: read them with fb.me.idsForPages.get()'),
  update: unsupported('Meta gives the ids: read them with fb.me.idsForPages.get()'),
  delete: unsupported('Meta gives the ids: read them with fb.me.idsForPages.get()'),
}) {}
