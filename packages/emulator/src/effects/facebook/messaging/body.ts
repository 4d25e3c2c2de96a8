import type * as fb from '@edgewalk/facebook';
import { GraphFailure, invalid } from '../../../errors/failure.js';
import type { ContextOf, EffectContext, Row } from '../../../graph/effect.js';
import { imageUrl } from '../../../http/image.js';
import { SentFile } from '../../../http/multipart.js';
import type { StoredObject } from '../../../world/store.js';
import { objectIn, rowsIn, textIn } from '../../../world/values.js';
import { mimeTypes } from '../../messaging/send.js';

type Context = ContextOf<typeof fb.PageMessages, 'create'>;

/** What a message shows of what was sent: its text, or its files. */
export function bodyOf(context: Context): Row {
  // What it holds is up to the client.
  const message: Row | undefined = context.params.message;
  if (!message) throw invalid('The parameter message is required');
  const { text, attachment, attachments } = message;
  if (typeof text === 'string') {
    if (Array.from(text).length > 2000)
      throw invalid('Length of param message[text] must be less than or equal to 2000');
    return { message: text };
  }
  const template = objectIn(message, 'template');
  if (template) return { message: templateText(context, template) };
  if (message['sticker_id'] !== undefined) return { message: '', sticker: stickerUrl(message['sticker_id']) };
  const files = rowsIn({ files: attachments ?? [attachment] }, 'files');
  if (files.length === 0) throw invalid('Param message must hold a text or attachments');
  const payload = objectIn(files[0] ?? {}, 'payload') ?? {};
  if (files[0]?.['type'] === 'template') return { message: textIn(payload, 'text') ?? '' };
  return { message: '', attachments: { data: files.map((file) => shownFile(context, file)) } };
}

const stickerUrl = (id: unknown): string => `https://cdn.facebook.example/stickers/${String(id)}.png`;

/** A template that Meta has approved. */
function templateText({ store, subject }: Context, template: Row): string {
  const language = textIn(objectIn(template, 'language') ?? template, 'code') ?? textIn(template, 'language');
  const found = store
    .list(subject, 'message_templates')
    .find(
      ({ fields }) =>
        fields['name'] === template['name'] && (language === undefined || fields['language'] === language),
    );
  if (found?.fields['status'] !== 'APPROVED')
    throw new GraphFailure(100, undefined, '(#100) Template does not exist in the language, or is not approved');
  const parts = rowsIn(found.fields, 'components');
  return textIn(parts.find(({ type }) => String(type).toUpperCase() === 'BODY') ?? {}, 'text') ?? '';
}

/** A file of a message. Meta keeps a copy of it, which has an address of its own. */
function shownFile(context: Context, file: Row): Row {
  const { store, params, origin = '' } = context;
  const payload = objectIn(file, 'payload') ?? {};
  const kept = keptFile(context, textIn(payload, 'attachment_id'));
  const own = params.filedata ?? kept?.fields['filedata'];
  const type = textIn(file, 'type') ?? 'file';
  const id = kept?.id ?? store.insert('Attachment', { message: { attachment: file } }).id;
  const url = imageUrl(origin, id, 720, 720);
  const shape = { width: 720, height: 720, preview_url: url, url };
  return {
    id,
    mime_type: own instanceof SentFile ? own.type : (mimeTypes[type] ?? 'application/octet-stream'),
    name: own instanceof SentFile ? own.name : `${type}-${id}`,
    size: own instanceof SentFile ? own.size : 41_203,
    ...(type === 'image' && { image_data: { ...shape, max_width: 720, max_height: 720, image_type: 1 } }),
    ...(type === 'video' && { video_data: { ...shape, length: 12, video_type: 1, rotation: 0 } }),
    ...(type !== 'image' && type !== 'video' && { file_url: textIn(payload, 'url') ?? url }),
  };
}

function keptFile({ store }: Pick<EffectContext, 'store'>, id: string | undefined): StoredObject | undefined {
  if (id === undefined) return undefined;
  const kept = store.get(id);
  if (kept?.node === 'Attachment') return kept;
  throw new GraphFailure(100, 2_018_074, '(#100) Invalid attachment ID');
}
