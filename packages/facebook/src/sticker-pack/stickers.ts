import { edge, pages, unsupported } from '@edgewalk/core/declare';
import { Sticker, StickerLanguage } from '../sticker.js';

const why = 'Meta makes the stickers: list them with fb.stickerPack(id).stickers.get()';

/**
 * `/sticker_packs/{pack}/stickers`: the stickers of a pack. Requires the token of the app, `app id|app secret`.
 *
 * @see https://developers.facebook.com/documentation/business-messaging/messenger-platform/send-messages/sticker-api
 */
export class StickerPackStickers extends edge({
  path: 'stickers',
  node: () => Sticker,
  get: pages({ params: StickerLanguage }),
  create: unsupported(why),
  update: unsupported(why),
  delete: unsupported(why),
}) {}
