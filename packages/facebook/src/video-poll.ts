import {
  Acknowledged,
  identifier,
  looseBoolean,
  node,
  oneOf,
  openEnum,
  optional,
  post,
  read,
  record,
  unsupported,
} from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { broadcast, readPage } from './permissions.js';
import { VideoPollPollOptions } from './video-poll/poll-options.js';

/** The fields of a poll. */
export const VideoPollFields = record('VideoPoll', {
  /** The id of the poll. */
  id: identifier,
  /** The text of the question. */
  question: optional(t.string),
  /** `voting_open`, `results_open` or `closed`. */
  status: optional(openEnum('closed', 'results_open', 'voting_open')),
  /** Whether the poll disappears after a vote. */
  close_after_voting: optional(looseBoolean),
  /** Whether the poll opens by itself. */
  default_open: optional(looseBoolean),
  /** Whether a color gradient is behind the poll. */
  show_gradient: optional(looseBoolean),
  /** Whether results are shown after a vote. */
  show_results: optional(looseBoolean),
});

/** An action on a poll, and how it is shown afterwards. */
export const VideoPollUpdate = record('VideoPollUpdate', {
  /** What to do with the poll: open it, show its results, close it, delete it. */
  action: oneOf('ATTACH_TO_VIDEO', 'CLOSE', 'DELETE_POLL', 'SHOW_RESULTS', 'SHOW_VOTING'),
  /** Whether the poll disappears after a vote. */
  close_after_voting: optional(t.boolean),
  /** Whether the poll opens by itself. */
  default_open: optional(t.boolean),
  /** Whether a color gradient is behind the poll. */
  show_gradient: optional(t.boolean),
  /** Whether results are shown after a vote. */
  show_results: optional(t.boolean),
});

/**
 * A question to the viewers of a video.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/video-poll
 */
export class VideoPoll extends node({
  name: 'VideoPoll',
  fields: VideoPollFields,
  defaults: ['id', 'question', 'status'],
  get: read({ permissions: readPage }),
  create: unsupported('ask it on a video: fb.liveVideo(id).polls.create({ question, options })'),
  /** Opens it, shows its results, closes it or deletes it. */
  update: post(VideoPollUpdate, Acknowledged, {
    readAfterWrite: true,
    repeatable: true,
    permissions: broadcast,
  }),
  delete: unsupported("Meta deletes polls by an update: fb.videoPoll(id).update({ action: 'DELETE_POLL' })"),
}) {
  /** Its options, with their votes. */
  get pollOptions(): VideoPollPollOptions {
    return this.edge(VideoPollPollOptions);
  }
}
