import { identifier, optional, pages, record, rootEdge, row, unsupported } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { message } from './permissions.js';

/** The fields of a sticker. Meta documents none but its id, so unknown members are allowed. */
export const StickerFields = record('Sticker', { id: identifier, name: optional(t.string) });

/** A sticker; a message sends it by its id: `{ sticker_id }`. */
export class Sticker extends row({ name: 'Sticker', fields: StickerFields, defaults: [] }) {}

/** What to look for, and in which language, such as `en_US`. */
export const StickerSearchQuery = record('StickerSearchQuery', { q: t.string, locale: optional(t.string) });

const why = 'Meta makes the stickers: find one with fb.stickerSearch.get({ q })';

/**
 * `/sticker_search`: stickers by words.
 *
 * @see https://developers.facebook.com/docs/messenger-platform/changelog
 */
export class StickerSearch extends rootEdge({
  path: 'sticker_search',
  node: () => Sticker,
  get: pages({ params: StickerSearchQuery, permissions: message }),
  create: unsupported(why),
  update: unsupported(why),
  delete: unsupported(why),
}) {}
