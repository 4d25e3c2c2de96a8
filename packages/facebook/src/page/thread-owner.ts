import { edge, idText, pages, record, unsupported } from '@edgewalk/core';
import { message } from '../permissions.js';
import { ThreadOwner } from '../thread-owner.js';

/** The person at the other end of the conversation. */
export const ThreadOwnerQuery = record('ThreadOwnerQuery', { recipient: idText });

/**
 * `/{page}/thread_owner`: which app has the conversation with a person.
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
