import * as fb from '@edgewalk/facebook';
import { effect } from '../../../graph/effect.js';

/** The stickers that Meta offers, few of them. */
export const stickers = [
  effect(fb.StickerPacks, { list: ({ store }) => store.all('facebook/StickerPack') }),
  effect(fb.StickerSearch, {
    list: ({ store, params }) =>
      store
        .all('facebook/Sticker')
        .filter(({ fields }) => String(fields['name']).toLowerCase().includes(params.q.toLowerCase())),
  }),
];
