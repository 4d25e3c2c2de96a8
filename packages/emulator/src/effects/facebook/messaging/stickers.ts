import * as fb from '@edgewalk/facebook';
import { effect } from '../../../graph/effect.js';

const all = [
  { id: '369239263222822', name: 'Thumb' },
  { id: '369239343222814', name: 'Large thumb' },
];

/** The stickers that Meta offers, few of them. */
export const stickers = [
  effect(fb.StickerPacks, { list: () => [{ id: '551710554864076', name: 'Thumbs' }] }),
  effect(fb.StickerSearch, {
    list: ({ params }) => all.filter(({ name }) => name.toLowerCase().includes(params.q.toLowerCase())),
  }),
];
