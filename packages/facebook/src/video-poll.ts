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
  id: identifier,
  question: optional(t.string),
  status: optional(openEnum('closed', 'results_open', 'voting_open')),
  close_after_voting: optional(looseBoolean),
  default_open: optional(looseBoolean),
  show_gradient: optional(looseBoolean),
  show_results: optional(looseBoolean),
});

/** An action on a poll, and how it is shown afterwards. */
export const VideoPollUpdate = record('VideoPollUpdate', {
  action: oneOf('ATTACH_TO_VIDEO', 'CLOSE', 'DELETE_POLL', 'SHOW_RESULTS', 'SHOW_VOTING'),
  close_after_voting: optional(t.boolean),
  default_open: optional(t.boolean),
  show_gradient: optional(t.boolean),
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
