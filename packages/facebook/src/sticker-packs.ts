import { pages, rootEdge, unsupported } from '@edgewalk/core/declare';
import { StickerPack } from './sticker-pack.js';
import { StickerLanguage } from './sticker.js';

const why = 'Meta makes the packs: list them with fb.stickerPacks.get()';

/**
 * `/sticker_packs`: packs of stickers that messages may hold. Requires the token of the app, `app id|app secret`.
 *
 * @see https://developers.facebook.com/documentation/business-messaging/messenger-platform/send-messages/sticker-api
 */
export class StickerPacks extends rootEdge({
  path: 'sticker_packs',
  node: () => StickerPack,
  get: pages({ params: StickerLanguage }),
  create: unsupported(why),
  update: unsupported(why),
  delete: unsupported(why),
}) {}
