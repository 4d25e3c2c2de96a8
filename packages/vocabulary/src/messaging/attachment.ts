import { identifier, idText, oneOf, optional, publicUrl, record, variants } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { byMember } from './by-member.js';

const FileByUrl = record('FileByUrl', { url: publicUrl, is_reusable: optional(t.boolean) });
const FileById = record('FileById', { attachment_id: idText });

/** A file by its URL, or by the id of an attachment that Meta stores. */
export const FilePayload = variants('FilePayload', [FileByUrl, FileById], {
  pick: byMember({ url: FileByUrl, attachment_id: FileById }),
});

/** What kinds of file a message can carry. */
export const FileKind = oneOf('image', 'video', 'audio', 'file');

/** A file in a message. */
export const FileAttachment = record('FileAttachment', { type: FileKind, payload: FilePayload });

const Heart = record('Heart', { type: oneOf('like_heart') });
const SharedMedia = record('SharedMedia', {
  type: oneOf('MEDIA_SHARE'),
  payload: record('SharedMediaId', { id: idText }),
});
const Template = record('Template', { type: oneOf('template'), payload: t.UnknownRecord });

/** A file, or a template; to people on Instagram also a heart, or a post of the account. */
export const MessageAttachment = variants('Attachment', [FileAttachment, Heart, SharedMedia, Template], {
  pick: ({ type }) => {
    if (type === 'like_heart') return Heart;
    if (type === 'MEDIA_SHARE') return SharedMedia;
    return type === 'template' ? Template : FileAttachment;
  },
});

/** A message that is one file. */
export const FileContent = record('AttachmentContent', { attachment: FileAttachment });

/** A message of several images. */
export const ImagesContent = record('ImagesContent', {
  attachments: t.array(record('ImageAttachment', { type: oneOf('image'), payload: FilePayload })),
});

/** The attachment that Meta stored. */
export const StoredAttachment = record('StoredAttachment', { attachment_id: identifier });
