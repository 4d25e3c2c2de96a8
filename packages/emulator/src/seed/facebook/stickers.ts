import type { FacebookSeedContext } from './context.js';

const packs = [
  { id: '551710554864076', name: 'Thumbs', description: 'For a quick yes', stickers: ['Small thumb', 'Large thumb'] },
  { id: '551710554864077', name: 'Bread', description: 'Fresh from the oven', stickers: ['Rye', 'Rolls', 'Toast'] },
];

const image = (of: string) => `https://cdn.facebook.example/stickers/${of}.png`;

/** Seeds the packs of stickers that Meta offers to everybody. */
export function seedStickers({ store }: FacebookSeedContext): void {
  for (const { id, name, description, stickers } of packs) {
    const about = { name, description, preview_image_url: image(id), sticker_count: stickers.length };
    const pack = store.insert('facebook/StickerPack', about, id);
    for (const [at, word] of stickers.entries()) {
      const own = `${id.slice(0, -4)}${at}${id.slice(-3)}`;
      const shown = { name: word, image_url: image(own), width: 240, height: 240, is_animated: false };
      store.link(pack, 'stickers', store.insert('facebook/Sticker', shown, own), 'last');
    }
  }
}
