import type { Store, StoredObject } from '../store.js';
import { hashtagsIn } from './captions.js';
import { hashtags } from './words.js';

/** Plants the hashtags and puts every public media on those its caption names. */
export function plantHashtags(store: Store): void {
  const planted = new Map(hashtags.map((name) => [name, store.insert('Hashtag', { name })]));
  const media = store.all('User').flatMap((account) => store.list(account, 'media'));
  for (const one of media.toSorted((a, b) => a.createdAt - b.createdAt)) {
    for (const name of hashtagsIn(one.fields['caption'])) {
      const hashtag = planted.get(name);
      if (hashtag) store.link(hashtag, 'media', one);
    }
  }
}

/** Puts a media on the hashtags of its caption. One that nobody used before comes to be. */
export function tagMedia(store: Store, media: StoredObject): void {
  for (const name of hashtagsIn(media.fields['caption'])) {
    store.link(findHashtag(store, name) ?? store.insert('Hashtag', { name }), 'media', media);
  }
}

/** A hashtag by its name, in any case. */
export function findHashtag(store: Store, name: string): StoredObject | undefined {
  const wanted = name.toLowerCase();
  return store.all('Hashtag').find((hashtag) => hashtag.fields['name'] === wanted);
}
