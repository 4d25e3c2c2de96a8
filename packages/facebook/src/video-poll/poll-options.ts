import {
  edge,
  identifier,
  looseBoolean,
  looseNumber,
  optional,
  pages,
  record,
  row,
  unsupported,
} from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { readPage } from '../permissions.js';

/** The fields of an option. */
export const VideoPollOptionFields = record('VideoPollOption', {
  /** The id of the option. */
  id: identifier,
  /** The text of the option. */
  text: optional(t.string),
  /** Its position among the options. */
  order: optional(looseNumber),
  /** Whether it is the right answer. */
  is_correct: optional(looseBoolean),
  /** How many votes it has. */
  total_votes: optional(looseNumber),
});

/** An option of a poll. */
export class VideoPollOption extends row({
  name: 'VideoPollOption',
  fields: VideoPollOptionFields,
  defaults: [],
}) {}

/**
 * `/{video-poll}/poll_options`: the options of a poll.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/video-poll/poll_options
 */
export class VideoPollPollOptions extends edge({
  path: 'poll_options',
  node: () => VideoPollOption,
  get: pages({ permissions: readPage }),
  create: unsupported('a poll cannot get options later: fb.liveVideo(id).polls.create({ question, options })'),
  update: unsupported('ask anew: fb.liveVideo(id).polls.create({ question, options })'),
  delete: unsupported("delete the poll: fb.videoPoll(id).update({ action: 'DELETE_POLL' })"),
}) {}
