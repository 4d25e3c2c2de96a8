import type { FoundSubject } from '@edgewalk/core';
import { checkId, identifier, looseNumber, node, optional, record, right, unsupported } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { StickerPackStickers } from './sticker-pack/stickers.js';

/** The fields of a pack of stickers. */
export const StickerPackFields = record('StickerPack', {
  /** The id of the pack. */
  id: identifier,
  /** The name of the pack. */
  name: optional(t.string),
  /** What the pack holds. */
  description: optional(t.string),
  /** The URL of a picture of it. */
  preview_image_url: optional(t.string),
  /** How many stickers it has. */
  sticker_count: optional(looseNumber),
});

const why = 'Meta makes the packs: list them with fb.stickerPacks.get()';

/**
 * A pack of stickers that messages may hold.
 *
 * @see https://developers.facebook.com/documentation/business-messaging/messenger-platform/send-messages/sticker-api
 */
export class StickerPack extends node({
  name: 'StickerPack',
  fields: StickerPackFields,
  defaults: [],
  get: unsupported('a pack is read in the list of all: fb.stickerPacks.get()'),
  create: unsupported(why),
  update: unsupported(why),
  delete: unsupported(why),
}) {
  /** The stickers of the pack. */
  get stickers(): StickerPackStickers {
    return this.edge(StickerPackStickers);
  }
}

/** Where a pack is: Meta addresses it below the list of packs, not by its id alone. */
export function belowPacks(id: string): FoundSubject {
  checkId(id, 'StickerPack');
  const path = `sticker_packs/${id}`;
  return { label: path, find: () => Promise.resolve(right(path)) };
}
