import { asFrom } from '../../objects/facebook/people.js';
import { type AlbumType, albumOf, intoAlbum, makePhoto } from '../../objects/facebook/photo.js';
import { days } from '../../world/clock.js';
import type { StoredObject } from '../../world/store.js';
import { seedComments } from './comments.js';
import type { FacebookSeedContext } from './context.js';
import { fanFrom } from './fans.js';
import { seedReactions } from './reactions.js';

/** Seeds the Page's albums beside that of its timeline, and photos of others that it is tagged in. */
export function seedAlbums(context: FacebookSeedContext): void {
  const { store, page, otherPages, random } = context;
  fill(context, page, { type: 'profile', count: 3, oldest: 900 });
  fill(context, page, { type: 'cover', count: 2, oldest: 700 });
  const album = fill(context, page, { type: 'normal', count: 6, oldest: 1400 });
  album.fields['description'] = 'The first loaves, the first queue.';
  album.fields['place'] = { id: page.id, name: page.fields['name'], location: page.fields['location'] };
  seedReactions(random, album, 7);
  seedComments(context, album, 3);
  for (const other of otherPages) fill(context, other, { type: 'profile', count: 1, oldest: 800 });
  seedTagged(context);
  const [picture] = store.list(albumOf(store, page, 'profile'), 'photos');
  // What a business has sorted photos by; only Meta's own tools set it.
  if (picture) picture.fields['biz_tag_ids'] = [4201];
}

interface Filling {
  readonly type: AlbumType;
  readonly count: number;
  /** The age of its first photo, in days. */
  readonly oldest: number;
}

function fill(context: FacebookSeedContext, owner: StoredObject, { type, count, oldest }: Filling): StoredObject {
  const { store, random, now } = context;
  const album = albumOf(store, owner, type);
  for (let index = 0; index < count; index += 1) {
    const at = now - days(oldest - index * 3);
    const photo = makePhoto(store, owner, {
      at,
      ...(type === 'normal' && { caption: `Day one, no. ${index + 1}` }),
    });
    intoAlbum(store, album, photo);
    seedReactions(random, photo, random.integer(1, 9));
    seedComments(context, photo, random.integer(0, 2));
  }
  return album;
}

/** Photos that fans have tagged the Page in. */
function seedTagged({ store, page, now }: FacebookSeedContext): void {
  for (const index of [3, 8, 13]) {
    const from = fanFrom(index);
    const fan = store.get(from.id);
    if (fan === undefined) continue;
    const at = now - days(10 * index);
    const photo = makePhoto(store, fan, { at, caption: 'Breakfast by the harbour', fields: { from } });
    photo.fields['target'] = asFrom(page);
    intoAlbum(store, albumOf(store, fan, 'wall'), photo);
    store.link(page, 'tagged_photos', photo, 'last');
  }
}
