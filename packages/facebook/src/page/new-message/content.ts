import { atMost, check, idText, isObject, optional, publicUrl, record, variants } from '@edgewalk/core/declare';
import { byMember, FileKind, ImagesContent, MessageAttachment, QuickReply } from '@edgewalk/vocabulary/messaging';
import * as t from 'io-ts';
import { ImageGridTemplate } from './image-grid.js';

const text = check(t.string, (words) => {
  const { length } = Array.from(words);
  return length > 2000 ? `a message has at most 2,000 characters, not ${length}` : undefined;
});

const PageQuickReply = record('QuickReply', {
  ...QuickReply.props,
  /** The URL of an icon beside the title. */
  image_url: optional(publicUrl),
});
const options = {
  /** Buttons under the message, 13 at most. */
  quick_replies: optional(atMost(13, 'quick replies', PageQuickReply)),
  /** A text that the webhook of the sent message brings back; the person does not see it. */
  metadata: optional(t.string),
};

const TextContent = record('TextContent', {
  /** The text, at most 2,000 characters. */
  text,
  ...options,
});
/** What both trees send, and a grid of images, whose form Meta documents. */
const PageAttachment = variants('PageAttachment', [...MessageAttachment.forms, ImageGridTemplate], {
  pick: (given) => {
    const { type, payload } = given;
    const isGrid = type === 'template' && isObject(payload) && payload['template_type'] === 'image_grid';
    return isGrid ? ImageGridTemplate : MessageAttachment.rules.pick(given);
  },
});
const AttachmentContent = record('AttachmentContent', {
  /** A file, a template, or a grid of images. */
  attachment: PageAttachment,
  ...options,
});
/** A sticker of Meta's; received ones show theirs as `sticker_id`. */
const StickerContent = record('StickerContent', {
  /** The id of a sticker of Meta's. */
  sticker_id: idText,
  /** A text that the webhook of the sent message brings back; the person does not see it. */
  metadata: options.metadata,
});
/** A template that Meta has approved; see `fb.page(id).messageTemplates`. */
const TemplateContent = record('TemplateContent', {
  /** A template that Meta has approved: its name, its language and its values. */
  template: t.UnknownRecord,
});

/** The content of a message: text, one attachment, several images, a sticker, or an approved template. */
export const MessageContent = variants(
  'MessageContent',
  [TextContent, AttachmentContent, ImagesContent, StickerContent, TemplateContent],
  {
    pick: byMember({
      text: TextContent,
      attachment: AttachmentContent,
      attachments: ImagesContent,
      sticker_id: StickerContent,
      template: TemplateContent,
    }),
  },
);

/** The description of a file that is sent as `filedata`. */
export const OwnFileContent = record('OwnFileContent', {
  /** What the file is. */
  attachment: record('OwnFile', {
    /** The kind of file. */
    type: FileKind,
    /** Whether Meta stores it. */
    payload: optional(
      record('OwnFilePayload', {
        /** True makes Meta store the file; the answer has its `attachment_id`. */
        is_reusable: optional(t.boolean),
      }),
    ),
  }),
});
