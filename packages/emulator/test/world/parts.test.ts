import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { manualClock } from '../../src/world/clock.js';
import { countOf, numericId } from '../../src/world/ids.js';
import { firstId, partOf, startOf } from '../../src/world/parts.js';
import { Store } from '../../src/world/store.js';
import { present } from '../present.js';

const part = fc.integer({ min: 1, max: 90_000 });

test('an id tells the count that it was made from, and the part', () => {
  fc.assert(
    fc.property(part, fc.integer({ min: 1, max: 999_999 }), (number, count) => {
      const id = numericId('17920', startOf(number) + count);
      expect(countOf(id)).toBe(startOf(number) + count);
      expect(partOf(id)).toBe(number);
      expect(countOf(numericId('17920', count))).toBe(count);
      expect(partOf(numericId('17920', count))).toBe(0);
    }),
  );
});

test.each(['', 'me', '17', '17920', 't_17841', '1792000000000000x'])('%p is of no part', (id) => {
  expect([countOf(id), partOf(id)]).toEqual([undefined, 0]);
});

/** Three parts, each a user with two media that are made later. */
function planned() {
  const store = new Store(manualClock(0));
  const made: string[] = [];
  const make = (number: number) => {
    made.push(`user ${number}`);
    const user = store.insert('User', { username: `name.${number}` });
    store.defer(user, 'media', () => {
      made.push(`media ${number}`);
      for (let at = 0; at < 2; at += 1) store.link(user, 'media', store.insert('Media', {}), 'last');
    });
  };
  store.plan({ count: 3, make, named: (name) => Number(/\d+$/.exec(name)?.[0] ?? 0) });
  return { store, made };
}

/** The ids of all media, made in an order. */
function idsIn(order: readonly number[]) {
  const { store } = planned();
  const others = order.map(() => store.insert('Media', {}).id);
  const media = order.flatMap((number) => {
    others.push(store.insert('Media', {}).id);
    return store.list(present(store.get(firstId('User', number))), 'media').map(({ id }) => id);
  });
  expect(new Set([...others, ...media]).size).toBe(others.length + media.length);
  expect(others.map(partOf)).toEqual(others.map(() => 0));
  return media.toSorted();
}

describe('a part of the world', () => {
  test('is made once, when one of its ids or its name is asked for, and its edges at their first use', () => {
    const { store, made } = planned();
    expect(store.all('User')).toEqual([]);
    const user = present(store.get(firstId('User', 2)));
    expect(store.byUsername('NAME.2')).toBe(user);
    expect(present(store.byUsername('name.3')).id).toBe(firstId('User', 3));
    expect(made).toEqual(['user 2', 'user 3']);
    expect(store.list(user, 'media')).toHaveLength(2);
    expect(store.get(firstId('Media', 2))?.node).toBe('Media');
    expect(made).toEqual(['user 2', 'user 3', 'media 2']);
    expect(store.all('User').map(({ id }) => id)).toEqual([firstId('User', 2), firstId('User', 3)]);
  });

  test('is made by the id of something on one of its edges', () => {
    const { store, made } = planned();
    expect(store.get(firstId('Media', 3))?.node).toBe('Media');
    expect(made).toEqual(['user 3', 'media 3']);
  });

  test('has the same ids in any order, and what is made by calls has others', () => {
    expect(idsIn([1, 2, 3])).toEqual(idsIn([3, 1, 2]));
  });

  test('is not made by an id of no part, nor by one beyond the last', () => {
    const { store, made } = planned();
    expect(store.get('17841000000000001')).toBeUndefined();
    expect(store.get(firstId('User', 4))).toBeUndefined();
    expect(made).toEqual([]);
  });
});
