import { identifier, optional, record, row } from '@edgewalk/core/declare';
import * as t from 'io-ts';

/** The fields of an id for an app. */
export const UserIdForAppFields = record('UserIdForApp', {
  /** The id of the person in the app. */
  id: identifier,
  /** The app. */
  app: optional(
    record('NamedApplication', {
      /** The id of the app. */
      id: identifier,
      /** The name of the app. */
      name: optional(t.string),
      /** The URL of the app. */
      link: optional(t.string),
      /** The part of its URL after `apps.facebook.com/`. */
      namespace: optional(t.string),
      /** The category of the app. */
      category: optional(t.string),
    }),
  ),
});

/** The id of a person in another app of the same business. */
export class UserIdForApp extends row({ name: 'UserIdForApp', fields: UserIdForAppFields, defaults: [] }) {}
