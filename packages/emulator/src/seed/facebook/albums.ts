import { asFrom } from '../../objects/facebook/people.js';
import { type AlbumType, albumOf, intoAlbum, makePhoto } from '../../objects/facebook/photo.js';
import { days } from '../../world/clock.js';
import type { StoredObject } from '../../world/store.js';
import { plantComments } from './comments.js';
import { guestFrom } from './guests.js';
import type { FacebookPlanter } from './index.js';
import { plantReactions } from './reactions.js';

/** Plants the Page's albums beside that of its timeline, and photos of others that it is tagged in. */
export function plantAlbums(planter: FacebookPlanter): void {
  const { store, page, otherPages, random } = planter;
  fill(planter, page, { type: 'profile', count: 3, oldest: 900 });
  fill(planter, page, { type: 'cover', count: 2, oldest: 700 });
  const album = fill(planter, page, { type: 'normal', count: 6, oldest: 1400 });
  album.fields['description'] = 'The first loaves, the first queue.';
  album.fields['place'] = { id: page.id, name: page.fields['name'], location: page.fields['location'] };
  plantReactions(random, album, 7);
  plantComments(planter, album, 3);
  for (const other of otherPages) fill(planter, other, { type: 'profile', count: 1, oldest: 800 });
  plantTagged(planter);
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

function fill(planter: FacebookPlanter, owner: StoredObject, { type, count, oldest }: Filling): StoredObject {
  const { store, random, now } = planter;
  const album = albumOf(store, owner, type);
  for (let index = 0; index < count; index += 1) {
    const at = now - days(oldest - index * 3);
    const photo = makePhoto(store, owner, {
      at,
      ...(type === 'normal' && { caption: `Day one, no. ${index + 1}` }),
    });
    intoAlbum(store, album, photo);
    plantReactions(random, photo, random.integer(1, 9));
    plantComments(planter, photo, random.integer(0, 2));
  }
  return album;
}

/** Photos that guests have tagged the Page in. */
function plantTagged({ store, page, now }: FacebookPlanter): void {
  for (const index of [3, 8, 13]) {
    const from = guestFrom(index);
    const guest = store.get(from.id);
    if (guest === undefined) continue;
    const at = now - days(10 * index);
    const photo = makePhoto(store, guest, { at, caption: 'Breakfast by the harbour', fields: { from } });
    photo.fields['target'] = asFrom(page);
    intoAlbum(store, albumOf(store, guest, 'wall'), photo);
    store.link(page, 'tagged_photos', photo, 'last');
  }
}
