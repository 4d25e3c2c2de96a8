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
  /** An icon beside the title. */
  image_url: optional(publicUrl),
});
const options = {
  quick_replies: optional(atMost(13, 'quick replies', PageQuickReply)),
  /** Delivered to the app's webhooks. */
  metadata: optional(t.string),
};

const TextContent = record('TextContent', { text, ...options });
/** What both trees send, and a grid of images, whose form Meta documents. */
const PageAttachment = variants('PageAttachment', [...MessageAttachment.forms, ImageGridTemplate], {
  pick: (given) => {
    const { type, payload } = given;
    const isGrid = type === 'template' && isObject(payload) && payload['template_type'] === 'image_grid';
    return isGrid ? ImageGridTemplate : MessageAttachment.rules.pick(given);
  },
});
const AttachmentContent = record('AttachmentContent', { attachment: PageAttachment, ...options });
/** A sticker of Meta's; received ones show theirs as `sticker_id`. */
const StickerContent = record('StickerContent', { sticker_id: idText, metadata: options.metadata });
/** A template that Meta has approved; see `fb.page(id).messageTemplates`. */
const TemplateContent = record('TemplateContent', { template: t.UnknownRecord });

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
  attachment: record('OwnFile', {
    type: FileKind,
    payload: optional(record('OwnFilePayload', { is_reusable: optional(t.boolean) })),
  }),
});
