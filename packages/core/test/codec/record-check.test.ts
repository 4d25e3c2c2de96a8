import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as t from 'io-ts';
import { identifier, openEnum, optional, record, timestamp } from '../../src/declare/index.js';

const Author = record('Author', {
  id: identifier,
  name: optional(t.string),
  age: optional(t.number),
  kind: openEnum('PERSON'),
  isReal: optional(t.boolean),
});

const props = {
  id: identifier,
  text: optional(t.string),
  count: t.number,
  isHidden: optional(t.boolean),
  time: optional(timestamp),
  tags: optional(t.array(t.string)),
  author: optional(Author),
};

/** With names that every object inherits, though not as texts: a plain value is right only where it has its own. */
const inheriting = { ...props, constructor: optional(t.string), ['__proto__']: optional(t.string) };

/** A member after the other, each by its own codec: what the check must agree with. */
function naively(members: t.Props, value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.entries(members).every(([key, codec]) => codec.is((value as Record<string, unknown>)[key]));
}

const anything = fc.oneof(fc.jsonValue(), fc.constantFrom(undefined, null));
const author = fc.record(
  { id: fc.string(), name: fc.string(), age: fc.integer(), kind: fc.string(), isReal: fc.boolean() },
  { requiredKeys: ['id', 'kind'] },
);
const right: Record<string, fc.Arbitrary<unknown>> = {
  id: fc.string(),
  text: fc.option(fc.string(), { nil: undefined }),
  count: fc.integer(),
  isHidden: fc.boolean(),
  time: fc.constant('2026-01-05T05:58:47+0000'),
  tags: fc.array(fc.string()),
  author,
  constructor: fc.string(),
  ['__proto__']: fc.string(),
};

type Entry = readonly [string, unknown];

/** Some members in some order, unknown keys among them, and sometimes a wrong value. */
const entries: fc.Arbitrary<Entry[]> = fc
  .shuffledSubarray([...Object.keys(right), 'unknownKey', 'other'], { minLength: 5 })
  .chain((keys) =>
    fc.tuple(
      ...keys.map((key) =>
        fc
          .oneof({ arbitrary: right[key] ?? anything, weight: 30 }, { arbitrary: anything, weight: 1 })
          .map((value): Entry => [key, value]),
      ),
    ),
  );

const hiddenOf = (given: readonly Entry[], isSeen: boolean) =>
  Object.fromEntries(given.map(([key, value]) => [key, { get: () => value, enumerable: isSeen, configurable: true }]));

/** Objects of all sorts with these members, the first few of which may be inherited or hidden. */
const makers: ((given: readonly Entry[], cut: number) => object)[] = [
  (given) => Object.fromEntries(given),
  (given) => Object.defineProperties({}, hiddenOf(given, true)),
  (given) => Object.assign(Object.create(null) as object, Object.fromEntries(given)),
  (given) => new Proxy(Object.fromEntries(given), {}),
  (given, cut) => Object.defineProperties(Object.fromEntries(given.slice(cut)), hiddenOf(given.slice(0, cut), false)),
  (given, cut) =>
    Object.defineProperties(
      Object.create(Object.fromEntries(given.slice(0, cut))) as object,
      hiddenOf(given.slice(cut), true),
    ),
  (given, cut) => {
    class Thing {
      readonly unknownKey = 1;
    }
    Object.defineProperties(Thing.prototype, hiddenOf(given.slice(0, cut), false));
    return Object.defineProperties(new Thing(), hiddenOf(given.slice(cut), true));
  },
];

const value = fc.oneof(
  { arbitrary: entries.map((given) => Object.fromEntries(given)), weight: 3 },
  {
    arbitrary: fc
      .tuple(entries, fc.nat({ max: 6 }), fc.constantFrom(...makers))
      .map(([given, cut, make]) => make(given, cut)),
    weight: 2,
  },
  {
    arbitrary: entries.map((given): unknown => JSON.parse(JSON.stringify(Object.fromEntries(given)))),
    weight: 3,
  },
  { arbitrary: anything, weight: 1 },
);

describe('The check of a record', () => {
  test.each([
    ['with names of its own', props],
    ['with names that every object inherits', inheriting],
  ])('%s agrees with its codecs, whatever came before', (_, members: t.Props) => {
    const values = fc.array(value, { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(values, (many) => {
        const fresh = record('Thing', members);
        for (const one of many) expect(fresh.is(one)).toBe(naively(members, one));
      }),
      { numRuns: 1000 },
    );
  });

  test('accepts a correct value with any order and any gaps, repeatedly', () => {
    const others = Object.keys(props).filter((key) => key !== 'id' && key !== 'count');
    const rightOnly = fc
      .shuffledSubarray(others)
      .chain((keys) => fc.shuffledSubarray([...keys, 'id', 'count'], { minLength: keys.length + 2 }))
      .chain((keys) => fc.tuple(...keys.map((key) => (right[key] ?? anything).map((one): Entry => [key, one]))))
      .map((given) => Object.fromEntries(given));
    const kept = record('Thing', props);
    fc.assert(
      fc.property(rightOnly, (one) => {
        expect([kept.is(one), kept.is(one), naively(props, one)]).toEqual([true, true, true]);
      }),
    );
  });

  test('reads an inherited member that the previous value lacked', () => {
    class Hidden {
      id = '1';
      kind = 'PERSON';
      get name() {
        return 5;
      }
    }
    expect([{ id: '1', kind: 'x' }, { id: '1', kind: 'x' }, new Hidden()].map(Author.is)).toEqual([true, true, false]);
  });

  test('does not read an unknown key', () => {
    const unknownKey = Object.defineProperty({ id: '1', kind: 'x' }, 'unknownKey', {
      get: () => {
        throw new Error('it was read');
      },
      enumerable: true,
    });
    expect(Author.is(unknownKey)).toBe(true);
  });

  test('does not copy a correct value, in any order', () => {
    const values = [
      { id: '1', kind: 'x', age: 5 },
      { age: 5, kind: 'x', id: '1' },
    ];
    for (const one of values) expect(Author.decode(one)).toHaveProperty('right', one);
    for (const one of values) expect((Author.decode(one) as { right: unknown }).right).toBe(one);
  });

  test('accepts null for an optional member, and drops it', () => {
    const one = { id: '1', name: null, kind: 'x', age: null };
    expect(Author.is(one)).toBe(false);
    expect(Author.decode(one)).toMatchObject({ right: { id: '1', kind: 'x' } });
  });
});
