import type { Store, StoredObject } from '../world/store.js';
import { hashtagsIn } from './captions.js';

/** Puts a media on the hashtags of its caption. A new hashtag is made. */
export function tagMedia(store: Store, media: StoredObject): void {
  for (const name of hashtagsIn(media.fields['caption'])) {
    store.link(findHashtag(store, name) ?? store.insert('Hashtag', { name }), 'media', media);
  }
}

/** A hashtag by its name, in any case. */
export function findHashtag(store: Store, name: string): StoredObject | undefined {
  const lowerCase = name.toLowerCase();
  return store.all('Hashtag').find((hashtag) => hashtag.fields['name'] === lowerCase);
}
