import { edge, expansion, looseNumber, optional, record, row, timestamp, unsupported } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { basic } from '../permissions.js';

/** The fields of a poll. Answers that it does not have are absent; shares of the votes are from 0 to 1. */
export const PollFields = record('Poll', {
  /** The text of the first answer. */
  option_a: optional(t.string),
  /** The text of the second answer. */
  option_b: optional(t.string),
  /** The text of the third answer; absent when the poll has none. */
  option_c: optional(t.string),
  /** The text of the fourth answer; absent when the poll has none. */
  option_d: optional(t.string),
  /** The share of the votes for the first answer, from 0 to 1. */
  option_a_votes_percentage: optional(looseNumber),
  /** The share of the votes for the second answer, from 0 to 1. */
  option_b_votes_percentage: optional(looseNumber),
  /** The share of the votes for the third answer, from 0 to 1. */
  option_c_votes_percentage: optional(looseNumber),
  /** The share of the votes for the fourth answer, from 0 to 1. */
  option_d_votes_percentage: optional(looseNumber),
  /** The number of all votes. Since 2025-08-12. */
  total_votes: optional(looseNumber),
  /** When the poll ends, in ISO 8601. */
  expiration_timestamp: optional(timestamp),
});

/** The poll of a post. */
export class Poll extends row({
  name: 'Poll',
  fields: PollFields,
  defaults: [
    'option_a',
    'option_b',
    'option_c',
    'option_d',
    'option_a_votes_percentage',
    'option_b_votes_percentage',
    'option_c_votes_percentage',
    'option_d_votes_percentage',
    'total_votes',
    'expiration_timestamp',
  ],
}) {}

/**
 * The poll that a post asks, since April 2025. Not a URL of its own: Meta serves it as a field of the post.
 *
 * @example api.user.threads.get({ fields: ['id', { poll_attachment: ['option_a', 'option_b', 'total_votes'] }] })
 * @see https://developers.facebook.com/docs/threads/create-posts/polls
 */
export class PostPollAttachment extends edge({
  path: 'poll_attachment',
  node: () => Poll,
  get: expansion({ permissions: basic }),
  create: unsupported(
    "it is made with its post: api.user.threads.create({ media_type: 'TEXT', text, poll_attachment: { option_a, option_b } })",
  ),
  update: unsupported(
    "a poll cannot be changed: read it with api.post(id).get({ fields: [{ poll_attachment: ['total_votes'] }] })",
  ),
  delete: unsupported('a poll goes with its post: api.post(id).delete()'),
}) {}
