import { identifier, openEnum, optional, record, timestamp } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { change, type FieldPermissions } from '../events/field.js';
import { flag, id, text, tolerant } from './members.js';

const other = tolerant(record('OtherPost', { id }));
const RootPost = record('RootPost', { id, owner_id: id, username: text });

const post = {
  id: identifier,
  username: text,
  text,
  media_type: tolerant(openEnum('TEXT_POST', 'IMAGE', 'VIDEO', 'CAROUSEL_ALBUM', 'AUDIO', 'REPOST_FACADE')),
  permalink: text,
  shortcode: text,
  timestamp: tolerant(timestamp),
  is_verified: flag,
  profile_picture_url: text,
};

/** A reply to a post of the account. */
const ThreadsReply = record('ThreadsReply', {
  ...post,
  replied_to: other,
  root_post: tolerant(RootPost),
});

/** A post that mentions the account. */
const ThreadsMention = record('ThreadsMention', {
  ...post,
  alt_text: text,
  gif_url: text,
  media_url: text,
  thumbnail_url: text,
  media_product_type: text,
  has_replies: flag,
  is_reply: flag,
  is_quote_post: flag,
  poll_attachment: optional(t.unknown),
  quoted_post: other,
  reposted_post: other,
  replied_to: other,
  root_post: tolerant(RootPost),
});

const ThreadsPublished = record('ThreadsPublished', post);

/** A post that was deleted. */
const ThreadsDeleted = record('ThreadsDeleted', {
  id: identifier,
  owner: tolerant(record('Owner', { owner_id: id })),
  deleted_at: tolerant(timestamp),
  timestamp: tolerant(timestamp),
  username: text,
});

const happenedAt = ({ timestamp: at }: { readonly timestamp?: string }): number | undefined => {
  const time = Date.parse(at ?? '');
  return Number.isNaN(time) ? undefined : time;
};

const needs = (...names: string[]): FieldPermissions => ({ threads: ['threads_basic', ...names] });

/** What all fields of Threads share. */
const facts = (permissions: FieldPermissions) => ({
  key: (value: { readonly id: string }) => value.id,
  happenedAt,
  permissions,
  needsAdvancedAccess: true as const,
});

/**
 * The fields of Threads. Its deliveries have no `object`; Edgewalk uses `threads`.
 *
 * @see https://developers.facebook.com/docs/threads/webhooks
 */
export const threads = {
  replies: change(ThreadsReply, facts(needs('threads_read_replies'))),
  mentions: change(ThreadsMention, facts(needs('threads_manage_mentions'))),
  /** Posts and replies of the account, including those made in the Threads app. */
  publish: change(ThreadsPublished, { ...facts(needs()), ownOnly: true }),
  delete: change(ThreadsDeleted, { ...facts(needs('threads_delete')), ownOnly: true }),
};
