import { identifier, looseBoolean, looseNumber, optional, record, row } from '@edgewalk/core/declare';
import * as t from 'io-ts';

/** The fields of a sticker. */
export const StickerFields = record('Sticker', {
  /** The id of the sticker, to send it with. */
  id: identifier,
  /** The name of the sticker. */
  name: optional(t.string),
  /** The URL of its image. */
  image_url: optional(t.string),
  /** In pixels. */
  width: optional(looseNumber),
  /** In pixels. */
  height: optional(looseNumber),
  /** Whether it moves. */
  is_animated: optional(looseBoolean),
});

/** A sticker of Meta's; a message sends it by its id: `{ sticker_id }`. */
export class Sticker extends row({ name: 'Sticker', fields: StickerFields, defaults: [] }) {}

/** The language of names and descriptions, such as `th_TH`; `en_US` by default. */
export const StickerLanguage = record('StickerLanguage', {
  /** The language, such as `en_US`. */
  locale: optional(t.string),
});
