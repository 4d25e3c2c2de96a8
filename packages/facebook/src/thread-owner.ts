import { identifier, optional, record, row } from '@edgewalk/core';
import * as t from 'io-ts';

/** Who may answer in a conversation. */
export const ThreadOwnerFields = record('ThreadOwner', {
  thread_owner: optional(
    record('OwningApp', {
      app_id: optional(identifier),
      /** When it loses the conversation. */
      expiration: optional(t.union([t.number, t.string])),
    }),
  ),
});

/** The app that has a conversation. */
export class ThreadOwner extends row({ name: 'ThreadOwner', fields: ThreadOwnerFields, defaults: [] }) {}
