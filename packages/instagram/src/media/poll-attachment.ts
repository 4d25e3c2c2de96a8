import { edge, looseNumber, optional, read, record, row, timestamp, unsupported } from '@edgewalk/core/declare';
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
  /** When the poll ends, in ISO 8601; absent where it stays open. */
  expiration_timestamp: optional(timestamp),
});

/** The poll of a caption. Its fields cannot be selected: all of them are returned. */
export class Poll extends row({ name: 'Poll', fields: PollFields, defaults: [] }) {}

/**
 * `/{ig-media}/poll_attachment`: the poll that a caption asks, since 2026-09-28. Meta takes it as a request of its own,
 * not inside `fields`; stories have none.
 *
 * @example await api.media(id).pollAttachment.get()
 * @throws NotFoundError when the media has no poll.
 * @see https://developers.facebook.com/documentation/instagram-platform/content-publishing/caption-add-ons
 */
export class MediaPollAttachment extends edge({
  path: 'poll_attachment',
  node: () => Poll,
  get: read({ login: 'facebook', permissions: basic, nullable: true }),
  create: unsupported('it is made with its post: api.user.media.create({ image_url, caption, poll_attachment })'),
  update: unsupported('a poll cannot be changed: read it with api.media(id).pollAttachment.get()'),
  delete: unsupported('a poll goes with its post: api.media(id).delete()'),
}) {}
