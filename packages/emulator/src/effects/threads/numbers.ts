import { Random, seedOf } from '../../world/random.js';
import type { Store, StoredObject } from '../../world/store.js';
import { idIn } from '../../world/values.js';
import { conversationOf } from '../../objects/threads/replies.js';

/** The numbers of a post, by metric. What was just published has none yet but what there is to count. */
export function numbersOf(store: Store, post: StoredObject): Readonly<Record<string, number>> {
  const random = new Random(seedOf(post.id));
  const views = Number(post.fields['views'] ?? 0);
  const share = (least: number, most: number) => Math.round((views * random.integer(least, most)) / 1000);
  const ofOthers = (name: string) =>
    store.all('threads/Post').filter(({ fields }) => idIn(fields, name) === post.id).length;
  return {
    views,
    likes: share(20, 90),
    replies: conversationOf(store, post).length,
    reposts: share(1, 9) + ofOthers('reposted_post'),
    quotes: share(0, 3) + ofOthers('quoted_post'),
    shares: share(1, 12),
  };
}
