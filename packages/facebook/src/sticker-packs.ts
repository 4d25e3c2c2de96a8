import { identifier, optional, pages, record, rootEdge, row, unsupported } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { message } from './permissions.js';

/** The fields of a pack of stickers. Meta documents none, so unknown members are allowed. */
export const StickerPackFields = record('StickerPack', { id: identifier, name: optional(t.string) });

/** A pack of stickers. */
export class StickerPack extends row({ name: 'StickerPack', fields: StickerPackFields, defaults: [] }) {}

const why = 'Meta makes the packs: find a sticker with fb.stickerSearch.get({ q })';

/**
 * `/sticker_packs`: packs of stickers that messages may hold. The stickers of one are read with
 * `fb.client.get(`sticker_packs/${id}/stickers`)`.
 *
 * @see https://developers.facebook.com/docs/messenger-platform/changelog
 */
export class StickerPacks extends rootEdge({
  path: 'sticker_packs',
  node: () => StickerPack,
  get: pages({ permissions: message }),
  create: unsupported(why),
  update: unsupported(why),
  delete: unsupported(why),
}) {}
