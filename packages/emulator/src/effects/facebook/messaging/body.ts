import { objectIn } from '../../../world/values.js';
import { isObject } from '@edgewalk/core';
import { GraphFailure, invalid } from '../../../errors/failure.js';
import { imageUrl } from '../../../http/image.js';
import { SentFile } from '../../../http/multipart.js';
import type { StoredObject } from '../../../world/store.js';
import type { EffectContext, Row } from '../../../graph/effect.js';
import { textOf } from '../../params.js';
import { mimeTypes } from '../../messaging/send.js';

/** What a message shows of what was sent: its text, or its files. */
export function bodyOf(context: EffectContext): Row {
  const message = objectIn(context.params, 'message');
  if (!message) throw invalid('The parameter message is required');
  const { text, attachment, attachments } = message;
  if (typeof text === 'string') {
    if (Array.from(text).length > 2000)
      throw invalid('Length of param message[text] must be less than or equal to 2000');
    return { message: text };
  }
  const template = objectIn(message, 'template');
  if (template) return { message: textOfTemplate(context, template) };
  const files = (Array.isArray(attachments) ? attachments : [attachment]).filter(isObject);
  if (files.length === 0) throw invalid('Param message must hold a text or attachments');
  const payload = objectIn(files[0] ?? {}, 'payload') ?? {};
  if (files[0]?.['type'] === 'template') return { message: textOf(payload, 'text') ?? '' };
  return { message: '', attachments: { data: files.map((file) => shownFile(context, file)) } };
}

/** A template that Meta has approved. */
function textOfTemplate({ store, subject }: EffectContext, template: Row): string {
  const language = textOf(objectIn(template, 'language') ?? template, 'code') ?? textOf(template, 'language');
  const found = store
    .list(subject, 'message_templates')
    .find(
      ({ fields }) =>
        fields['name'] === template['name'] && (language === undefined || fields['language'] === language),
    );
  if (found?.fields['status'] !== 'APPROVED')
    throw new GraphFailure(
      100,
      undefined,
      '(#100) Template does not exist in the language, or is not approved',
    );
  const parts = Array.isArray(found.fields['components']) ? found.fields['components'].filter(isObject) : [];
  return textOf(parts.find(({ type }) => String(type).toUpperCase() === 'BODY') ?? {}, 'text') ?? '';
}

/** A file of a message. Meta keeps a copy of it, which has an address of its own. */
function shownFile(context: EffectContext, file: Row): Row {
  const { store, params, origin = '' } = context;
  const payload = objectIn(file, 'payload') ?? {};
  const kept = keptFile(context, textOf(payload, 'attachment_id'));
  const { filedata: own } = { ...kept?.fields, ...params };
  const type = textOf(file, 'type') ?? 'file';
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
    ...(type !== 'image' && type !== 'video' && { file_url: textOf(payload, 'url') ?? url }),
  };
}

function keptFile({ store }: EffectContext, id: string | undefined): StoredObject | undefined {
  if (id === undefined) return undefined;
  const kept = store.get(id);
  if (kept?.node === 'Attachment') return kept;
  throw new GraphFailure(100, 2_018_074, '(#100) Invalid attachment ID');
}
