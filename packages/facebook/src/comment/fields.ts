import { identifier, looseBoolean, looseNumber, optional, record, timestamp } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { StoryAttachmentFields } from '../rows/story-attachment.js';
import { EntityAtTextRange } from '../values/entity-at-text-range.js';
import { From, PublishingApplication } from '../values/profiles.js';

/** The comment that a reply is attached to. */
const ParentComment = record('ParentComment', {
  id: identifier,
  message: optional(t.string),
  created_time: optional(timestamp),
  from: optional(From),
});

/** The photo or video that a comment is on. */
const CommentedObject = record('CommentedObject', {
  id: identifier,
  name: optional(t.string),
  created_time: optional(timestamp),
});

/** The conversation of a private reply. */
const PrivateReplyConversation = record('PrivateReplyConversation', {
  id: identifier,
  link: optional(t.string),
  updated_time: optional(timestamp),
});

/** The fields of a comment or reply. */
export const CommentFields = record('Comment', {
  id: identifier,
  admin_creator: optional(From),
  application: optional(PublishingApplication),
  attachment: optional(StoryAttachmentFields),
  can_comment: optional(looseBoolean),
  can_hide: optional(looseBoolean),
  can_like: optional(looseBoolean),
  can_remove: optional(looseBoolean),
  can_reply_privately: optional(looseBoolean),
  /** Replies. */
  comment_count: optional(looseNumber),
  created_time: optional(timestamp),
  /** Only with the token of the Page. */
  from: optional(From),
  is_hidden: optional(looseBoolean),
  is_private: optional(looseBoolean),
  like_count: optional(looseNumber),
  /** Seconds since the start of the live video. */
  live_broadcast_timestamp: optional(looseNumber),
  message: optional(t.string),
  message_tags: optional(t.array(EntityAtTextRange)),
  object: optional(CommentedObject),
  /** Replies only. */
  parent: optional(ParentComment),
  permalink_url: optional(t.string),
  private_reply_conversation: optional(PrivateReplyConversation),
  user_likes: optional(looseBoolean),
});
