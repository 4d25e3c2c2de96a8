import { identifier, looseBoolean, looseNumber, optional, record, row } from '@edgewalk/core/declare';
import * as t from 'io-ts';

/** The fields of a sticker. */
export const StickerFields = record('Sticker', {
  id: identifier,
  name: optional(t.string),
  image_url: optional(t.string),
  /** In pixels. */
  width: optional(looseNumber),
  /** In pixels. */
  height: optional(looseNumber),
  is_animated: optional(looseBoolean),
});

/** A sticker of Meta's; a message sends it by its id: `{ sticker_id }`. */
export class Sticker extends row({ name: 'Sticker', fields: StickerFields, defaults: [] }) {}

/** The language of names and descriptions, such as `th_TH`; `en_US` by default. */
export const StickerLanguage = record('StickerLanguage', { locale: optional(t.string) });
