import { check, encodeText, oneOf, optional, record, variants } from '@edgewalk/core/declare';
import {
  byMember,
  byMessageMember,
  CommentRecipient,
  FileContent,
  ImagesContent,
  InstagramQuickReplies,
  MessageAttachment,
  MessageOptions,
  MessageReaction,
  PersonRecipient,
  SenderAction,
} from '@edgewalk/vocabulary/messaging';
import * as t from 'io-ts';

const text = check(t.string, (words) => {
  const bytes = encodeText(words).length;
  return bytes > 1000 ? `a message has at most 1,000 bytes of UTF-8, not ${bytes}` : undefined;
});

const TextContent = record('TextContent', {
  /** The text, at most 1,000 bytes of UTF-8. */
  text,
  /** Buttons under the text, 13 at most. */
  quick_replies: optional(InstagramQuickReplies),
  /** A text that comes back in the webhook of the sent message; the person does not see it. */
  metadata: optional(t.string),
});
const AttachmentContent = record('AttachmentContent', {
  /** A file, a template, a heart, or a post of the account. */
  attachment: MessageAttachment,
  /** A text that comes back in the webhook of the sent message; the person does not see it. */
  metadata: optional(t.string),
});

/** The content of a message: text, one attachment, or several images. */
export const MessageContent = variants('MessageContent', [TextContent, AttachmentContent, ImagesContent], {
  pick: byMember({ text: TextContent, attachment: AttachmentContent, attachments: ImagesContent }),
});

/** A file to store for sending many times. */
export const NewMessageAttachment = record('NewMessageAttachment', {
  /** The file to store; the answer has its `attachment_id`. */
  message: FileContent,
});

/** A person, by the id their messages come with; or the author of a comment, once and within 7 days. */
export const Recipient = variants('Recipient', [PersonRecipient, CommentRecipient], {
  pick: byMember({ id: PersonRecipient, comment_id: CommentRecipient }),
});

const MessageToSend = record('MessageToSend', {
  /** A person who has written within 24 hours, or the author of a comment. */
  recipient: Recipient,
  /** What to send: a text, an attachment, or several images. */
  message: MessageContent,
  ...MessageOptions.props,
  /**
   * `HUMAN_AGENT`: a person answers, up to 7 days after the last message instead of 24 hours; needs its
   * permission.
   */
  tag: optional(oneOf('HUMAN_AGENT')),
});

/** A message to send, a sign that somebody is typing or has read, or a reaction. */
export const NewMessage = variants('NewMessage', [MessageToSend, SenderAction, MessageReaction], {
  pick: byMessageMember({ message: MessageToSend, sender_action: SenderAction }, MessageReaction),
});

export type NewMessage = t.TypeOf<typeof NewMessage>;
