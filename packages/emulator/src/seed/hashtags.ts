import { hashtagsIn } from '../objects/captions.js';
import type { Store } from '../world/store.js';
import { hashtags } from './words.js';

/** Seeds the hashtags and puts every public media on those its caption names. */
export function seedHashtags(store: Store): void {
  const seeded = new Map(hashtags.map((name) => [name, store.insert('Hashtag', { name })]));
  const media = store.all('User').flatMap((account) => store.list(account, 'media'));
  for (const one of media.toSorted((a, b) => a.createdAt - b.createdAt)) {
    for (const name of hashtagsIn(one.fields['caption'])) {
      const hashtag = seeded.get(name);
      if (hashtag) store.link(hashtag, 'media', one);
    }
  }
}
