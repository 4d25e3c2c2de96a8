import { identifier, idText, oneOf, optional, publicUrl, record, variants } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { byMember } from './by-member.js';

const FileByUrl = record('FileByUrl', {
  /** The public URL of the file: an image of at most 8 MB, a video, audio or PDF of 25 MB, as far as known. */
  url: publicUrl,
  /** True makes Meta store the file; the answer has its `attachment_id`. */
  is_reusable: optional(t.boolean),
});
const FileById = record('FileById', {
  /** The id of a file that Meta stores. */
  attachment_id: idText,
});

/** A file by its URL, or by the id of an attachment that Meta stores. */
export const FilePayload = variants('FilePayload', [FileByUrl, FileById], {
  pick: byMember({ url: FileByUrl, attachment_id: FileById }),
});

/** What kinds of file a message can carry. */
export const FileKind = oneOf('image', 'video', 'audio', 'file');

/** A file in a message. */
export const FileAttachment = record('FileAttachment', {
  /** The kind of file. */
  type: FileKind,
  /** The file, by its URL or by the id of a stored one. */
  payload: FilePayload,
});

const Heart = record('Heart', {
  /** `like_heart`: a heart, to people on Instagram. */
  type: oneOf('like_heart'),
});
const SharedMedia = record('SharedMedia', {
  /** `MEDIA_SHARE`: a post of the account, to people on Instagram. */
  type: oneOf('MEDIA_SHARE'),
  /** The post. */
  payload: record('SharedMediaId', {
    /** The id of a media of the account. */
    id: idText,
  }),
});
const Template = record('Template', {
  /** `template`: a generic one, buttons and so on. */
  type: oneOf('template'),
  /** The template in Meta's form, with `template_type` and its elements; it is not checked. */
  payload: t.UnknownRecord,
});

/** A file, or a template; to people on Instagram also a heart, or a post of the account. */
export const MessageAttachment = variants('Attachment', [FileAttachment, Heart, SharedMedia, Template], {
  pick: ({ type }) => {
    if (type === 'like_heart') return Heart;
    if (type === 'MEDIA_SHARE') return SharedMedia;
    return type === 'template' ? Template : FileAttachment;
  },
});

/** A message that is one file. */
export const FileContent = record('AttachmentContent', {
  /** The file. */
  attachment: FileAttachment,
});

/** A message of several images. */
export const ImagesContent = record('ImagesContent', {
  /** Several images. Since 2026-05-06. */
  attachments: t.array(
    record('ImageAttachment', {
      /** `image`. */
      type: oneOf('image'),
      /** The image, by its URL or by the id of a stored one. */
      payload: FilePayload,
    }),
  ),
});

/** The attachment that Meta stored. */
export const StoredAttachment = record('StoredAttachment', {
  /** The id of the stored file, for later messages. */
  attachment_id: identifier,
});
