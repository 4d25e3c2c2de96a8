import { describe, expect, test } from '@jest/globals';
import { manualClock } from '../../src/world/clock.js';
import { Store } from '../../src/world/store.js';
import { present } from '../present.js';

const empty = () => new Store(manualClock(0));
const ids = (store: Store) => Array.from({ length: 500 }, () => store.insert('Media', {}).id);

describe('the store', () => {
  test('gives odd ids beyond 2^53, the same in the same order, never one twice', () => {
    const first = ids(empty());
    expect(ids(empty())).toEqual(first);
    expect(new Set(first).size).toBe(500);
    for (const id of first) {
      expect(Number(id)).toBeGreaterThan(2 ** 53);
      expect(String(Number(id))).not.toBe(id);
    }
  });

  test('lists in order, newest first unless told otherwise', () => {
    const store = empty();
    const [user, one, two, three] = ['User', 'Media', 'Media', 'Media'].map((node) => store.insert(node, {}));
    store.link(present(user), 'media', present(one));
    store.link(present(user), 'media', present(two));
    store.link(present(user), 'media', present(three), 'last');
    expect(store.list(present(user), 'media')).toEqual([two, one, three]);
    expect(store.list(present(user), 'stories')).toEqual([]);
  });

  test('gives an id to one object only', () => {
    const store = empty();
    const nodes = ['Media', 'Comment', 'Catalog', 'BoostAd', 'Message', 'Conversation'];
    const made = nodes.flatMap((node) => [store.insert(node, {}).id, store.insert(node, {}).id]);
    expect(new Set(made).size).toBe(12);
    expect(() => store.insert('Media', {}, made[0])).toThrow('is taken');
  });

  test('removes an object from every edge', () => {
    const store = empty();
    const [user, media] = [store.insert('User', { username: 'a.b' }), store.insert('Media', {})];
    store.link(user, 'media', media);
    store.link(user, 'tags', media);
    store.remove(media);
    expect(store.get(media.id)).toBeUndefined();
    expect([...user.edges.values()]).toEqual([[], []]);
  });

  test('finds accounts by their usernames in any case', () => {
    const store = empty();
    const user = store.insert('User', { username: 'Tidal.Bakery' });
    expect(store.byUsername('tidal.bakery')).toBe(user);
    store.remove(user);
    expect(store.byUsername('tidal.bakery')).toBeUndefined();
  });

  test('fills a deferred edge once, at its first use, also when only a child is asked for', () => {
    const store = empty();
    const media = store.insert('Media', {});
    let fills = 0;
    store.defer(media, 'comments', () => {
      fills += 1;
      store.insert('Comment', {}, '17871000000000001');
      media.edges.set('comments', ['17871000000000001']);
    });
    expect(store.get('17871000000000001')?.node).toBe('Comment');
    expect(store.list(media, 'comments')).toHaveLength(1);
    expect(fills).toBe(1);
  });
});
