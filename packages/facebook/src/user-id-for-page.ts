import { identifier, optional, record, row } from '@edgewalk/core';
import * as t from 'io-ts';

/** The fields of an id for a Page. */
export const UserIdForPageFields = record('UserIdForPage', {
  id: identifier,
  page: optional(record('NamedPage', { id: identifier, name: optional(t.string) })),
});

/** The id by which a Page of the same business knows a person. */
export class UserIdForPage extends row({
  name: 'UserIdForPage',
  fields: UserIdForPageFields,
  defaults: [],
}) {}
