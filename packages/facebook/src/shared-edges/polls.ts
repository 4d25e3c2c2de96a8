import { check, type EdgeDeclaration, Id, optional, pages, post, record, unsupported } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { broadcast, readPage } from '../permissions.js';

const Options = check(t.array(t.string), (options) =>
  options.length < 2 ? 'give two answers or more to choose from' : undefined,
);

/** A poll to add to a video. */
export const NewVideoPoll = record('NewVideoPoll', {
  /** The text of the question. */
  question: t.string,
  /** The options, in order; at least 2. */
  options: Options,
  /** The index of the correct option, from 0; without it every option is correct. */
  correct_option: optional(t.number),
  /** Whether the poll disappears after a vote. */
  close_after_voting: optional(t.boolean),
  /** Opens it at once. */
  default_open: optional(t.boolean),
  /** Whether a color gradient is behind the poll. */
  show_gradient: optional(t.boolean),
  /** Whether results are shown after a vote. */
  show_results: optional(t.boolean),
});

/** The declaration that every `/polls` shares. */
export const polls = <Node extends EdgeDeclaration['node']>(poll: Node) => ({
  path: 'polls' as const,
  node: poll,
  get: pages({ permissions: readPage }),
  /** Adds a poll. With `fields` the response is the poll. */
  create: post(NewVideoPoll, Id, { readAfterWrite: true, permissions: broadcast }),
  update: unsupported("change the poll itself: fb.videoPoll(id).update({ action: 'CLOSE' })"),
  delete: unsupported("delete the poll itself: fb.videoPoll(id).update({ action: 'DELETE_POLL' })"),
});
