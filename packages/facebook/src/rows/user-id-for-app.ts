import { identifier, optional, record, row } from '@edgewalk/core/declare';
import * as t from 'io-ts';

/** The fields of an id for an app. */
export const UserIdForAppFields = record('UserIdForApp', {
  id: identifier,
  app: optional(
    record('NamedApplication', {
      id: identifier,
      name: optional(t.string),
      link: optional(t.string),
      namespace: optional(t.string),
      category: optional(t.string),
    }),
  ),
});

/** The id of a person in another app of the same business. */
export class UserIdForApp extends row({ name: 'UserIdForApp', fields: UserIdForAppFields, defaults: [] }) {}
