import { identifier, looseBoolean, looseNumber, optional, record, timestamp } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { StoryAttachmentFields } from '../rows/story-attachment.js';
import { EntityAtTextRange } from '../values/entity-at-text-range.js';
import { From, PublishingApplication } from '../values/profiles.js';

/** The comment that a reply is attached to. */
const ParentComment = record('ParentComment', {
  /** The id of the comment. */
  id: identifier,
  /** The text of the comment. */
  message: optional(t.string),
  /** When it was written, in ISO 8601. */
  created_time: optional(timestamp),
  /** Its author; only with the token of the Page. */
  from: optional(From),
});

/** The photo or video that a comment is on. */
const CommentedObject = record('CommentedObject', {
  /** The id of the photo or video. */
  id: identifier,
  /** Its text. */
  name: optional(t.string),
  /** When it was published, in ISO 8601. */
  created_time: optional(timestamp),
});

/** The conversation of a private reply. */
const PrivateReplyConversation = record('PrivateReplyConversation', {
  /** The id of the conversation. */
  id: identifier,
  /** The path of the conversation in the inbox. */
  link: optional(t.string),
  /** The time of the latest message. */
  updated_time: optional(timestamp),
});

/** The fields of a comment or reply. */
export const CommentFields = record('Comment', {
  /** The id of the comment: `{object}_{comment}`. */
  id: identifier,
  /** Who wrote it for the Page. */
  admin_creator: optional(From),
  /** The app that it was written with. */
  application: optional(PublishingApplication),
  /** A link, a photo, a video or a sticker; only when selected. */
  attachment: optional(StoryAttachmentFields),
  /** Whether you may reply. */
  can_comment: optional(looseBoolean),
  /** Whether you may hide it. */
  can_hide: optional(looseBoolean),
  /** Whether you may like it. */
  can_like: optional(looseBoolean),
  /** Whether you may delete it. */
  can_remove: optional(looseBoolean),
  /** Whether the Page may still answer by a private message. */
  can_reply_privately: optional(looseBoolean),
  /** How many replies it has. */
  comment_count: optional(looseNumber),
  /** When it was written, in ISO 8601. */
  created_time: optional(timestamp),
  /** The author; only with the token of the Page. */
  from: optional(From),
  /** Whether it is hidden from all but its author, their friends and the Page. */
  is_hidden: optional(looseBoolean),
  /** Whether only the Page and the author see it. */
  is_private: optional(looseBoolean),
  /** Likes and other reactions. */
  like_count: optional(looseNumber),
  /** When it was written, in seconds since the start of the live video. */
  live_broadcast_timestamp: optional(looseNumber),
  /** The text; empty where there is an attachment alone. */
  message: optional(t.string),
  /** Profiles that the text mentions. */
  message_tags: optional(t.array(EntityAtTextRange)),
  /** The photo or video that it is on; absent on other posts. */
  object: optional(CommentedObject),
  /** The comment that it replies to; absent on top-level comments. */
  parent: optional(ParentComment),
  /** The lasting address of the comment. */
  permalink_url: optional(t.string),
  /** The conversation that a private reply began; for the Page only. */
  private_reply_conversation: optional(PrivateReplyConversation),
  /** Whether you like it. */
  user_likes: optional(looseBoolean),
});
