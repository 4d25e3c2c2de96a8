import { edge, identifier, idText, optional, pages, record, row, unsupported } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { message } from '../permissions.js';

/** The app that may reply in a conversation. */
export const ThreadOwnerFields = record('ThreadOwner', {
  /** The app that owns the conversation, and for how long. */
  thread_owner: optional(
    record('OwningApp', {
      /** The id of the app. */
      app_id: optional(identifier),
      /** When its ownership ends. */
      expiration: optional(t.union([t.number, t.string])),
    }),
  ),
});

/** The app that owns a conversation. */
export class ThreadOwner extends row({ name: 'ThreadOwner', fields: ThreadOwnerFields, defaults: [] }) {}

/** The person at the other end of the conversation. */
export const ThreadOwnerQuery = record('ThreadOwnerQuery', {
  /** The id of the person for the Page, which their messages come with. */
  recipient: idText,
});

/**
 * `/{page}/thread_owner`: the app that owns the conversation with a person.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/page/thread_owner
 */
export class PageThreadOwner extends edge({
  path: 'thread_owner',
  node: () => ThreadOwner,
  get: pages({ params: ThreadOwnerQuery, paging: 'none', permissions: message }),
  create: unsupported('take the conversation: fb.page(id).takeThreadControl.create({ recipient })'),
  update: unsupported('pass it on: fb.page(id).passThreadControl.create({ recipient, target_app_id })'),
  delete: unsupported('give it back: fb.page(id).releaseThreadControl.create({ recipient })'),
}) {}
