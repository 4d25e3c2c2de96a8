import { check, optional, record, variants } from '@edgewalk/core';
import {
  byMember,
  FileContent,
  ImagesContent,
  MessageAttachment,
  QuickReply,
} from '@edgewalk/vocabulary/messaging';
import * as t from 'io-ts';

const text = check(t.string, (words) => {
  const bytes = new TextEncoder().encode(words).length;
  return bytes > 1000 ? `a message has at most 1,000 bytes of UTF-8, not ${bytes}` : undefined;
});

const TextContent = record('TextContent', {
  text,
  quick_replies: optional(t.array(QuickReply)),
  metadata: optional(t.string),
});
const AttachmentContent = record('AttachmentContent', {
  attachment: MessageAttachment,
  metadata: optional(t.string),
});

/** What a message says: text, one attachment, or several images. */
export const MessageContent = variants('MessageContent', [TextContent, AttachmentContent, ImagesContent], {
  pick: byMember({ text: TextContent, attachment: AttachmentContent, attachments: ImagesContent }),
});

/** A file to be kept, so that it may be sent many times. */
export const NewMessageAttachment = record('NewMessageAttachment', { message: FileContent });
