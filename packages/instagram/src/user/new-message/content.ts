import { check, oneOf, optional, record, variants, idText, publicUrl } from '@edgewalk/core';
import * as t from 'io-ts';

const text = check(t.string, (words) => {
  const bytes = new TextEncoder().encode(words).length;
  return bytes > 1000 ? `a message has at most 1,000 bytes of UTF-8, not ${bytes}` : undefined;
});

const FileByUrl = record('FileByUrl', { url: publicUrl, is_reusable: optional(t.boolean) });
const FileById = record('FileById', { attachment_id: idText });
const FilePayload = variants('FilePayload', [FileByUrl, FileById], {
  pick: ({ url: address, attachment_id: id }) => {
    if ((address === undefined) === (id === undefined)) return { why: 'give either url or attachment_id' };
    return id === undefined ? FileByUrl : FileById;
  },
});

const FileAttachment = record('FileAttachment', {
  type: oneOf('image', 'video', 'audio', 'file'),
  payload: FilePayload,
});
const Heart = record('Heart', { type: oneOf('like_heart') });
const SharedMedia = record('SharedMedia', {
  type: oneOf('MEDIA_SHARE'),
  payload: record('SharedMediaId', { id: idText }),
});
const Template = record('Template', { type: oneOf('template'), payload: t.UnknownRecord });

/** A file, a heart, a post of the account, or a template. */
export const Attachment = variants('Attachment', [FileAttachment, Heart, SharedMedia, Template], {
  pick: ({ type }) => {
    if (type === 'like_heart') return Heart;
    if (type === 'MEDIA_SHARE') return SharedMedia;
    return type === 'template' ? Template : FileAttachment;
  },
});

const QuickReply = record('QuickReply', {
  content_type: oneOf('text', 'user_phone_number', 'user_email'),
  title: optional(t.string),
  payload: optional(t.string),
});

const TextContent = record('TextContent', {
  text,
  quick_replies: optional(t.array(QuickReply)),
  metadata: optional(t.string),
});
const AttachmentContent = record('AttachmentContent', {
  attachment: Attachment,
  metadata: optional(t.string),
});
const ImagesContent = record('ImagesContent', {
  attachments: t.array(record('ImageAttachment', { type: oneOf('image'), payload: FilePayload })),
});

/** What a message says: text, one attachment, or several images. */
export const MessageContent = variants('MessageContent', [TextContent, AttachmentContent, ImagesContent], {
  pick: ({ text: words, attachment, attachments }) => {
    const given = [words, attachment, attachments].filter((part) => part !== undefined);
    if (given.length !== 1) return { why: 'give one of text, attachment and attachments' };
    if (words !== undefined) return TextContent;
    return attachment === undefined ? ImagesContent : AttachmentContent;
  },
});

/** A file to be kept, so that it may be sent many times. */
export const NewMessageAttachment = record('NewMessageAttachment', {
  message: record('AttachmentContent', { attachment: FileAttachment }),
});
