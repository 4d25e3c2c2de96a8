import { describe, expect, test } from '@jest/globals';
import { expectTypeOf } from 'expect-type';
import fc from 'fast-check';
import * as E from 'fp-ts/lib/Either.js';
import * as t from 'io-ts';
import { check, identifier, openEnum, oneOf, optional, record, time, timestamp } from '../../src/declare/index.js';

const Person = record('Person', {
  id: identifier,
  name: optional(t.string),
  friend: optional(record('Friend', { id: identifier })),
});

describe('record', () => {
  test('returns a correct value without copying it', () => {
    const value = { id: '1', name: 'x', unknown: [1] };
    const decoded = Person.decode(value);
    expect(E.isRight(decoded) && decoded.right).toBe(value);
  });

  test('copies a value to convert it, and does not change the original', () => {
    const value = Object.freeze({ id: 5, name: null, friend: Object.freeze({ id: 6 }) });
    expect(Person.decode(value)).toEqual(E.right({ id: '5', friend: { id: '6' } }));
  });

  test('types members that may be missing as optional', () => {
    expectTypeOf<t.TypeOf<typeof Person>>().toEqualTypeOf<{
      id: string;
      name?: string;
      friend?: { id: string };
    }>();
  });

  test('recognises what it decodes', () => {
    const member = fc.oneof(fc.jsonValue(), fc.string(), fc.integer());
    fc.assert(
      fc.property(
        fc.record({ id: member, name: member, friend: fc.record({ id: member }) }, { requiredKeys: [] }),
        (value) => {
          const decoded = Person.decode(value);
          expect(E.isLeft(decoded) || Person.is(decoded.right)).toBe(true);
          expect(!Person.is(value) || E.isRight(decoded)).toBe(true);
        },
      ),
    );
  });
});

describe('identifier', () => {
  test('is a text, even when Meta sends a number', () => {
    expect([identifier.decode('1_2'), identifier.decode(42)]).toEqual([E.right('1_2'), E.right('42')]);
  });

  test.each([1.5, 2 ** 53, Number.NaN, null, true, {}])(
    'refuses %p, which has lost digits or is not an id',
    (value) => {
      expect(E.isLeft(identifier.decode(value))).toBe(true);
    },
  );
});

// The second and its text as `date -u -d @1615350965` writes them; insights of older versions have such times.
test('a time in unix seconds is the text that Meta writes elsewhere', () => {
  expect(timestamp.decode(1_615_350_965)).toEqual(E.right('2021-03-10T04:36:05+0000'));
});

describe('Enums', () => {
  test('of a response accept unknown words; of a parameter they do not', () => {
    expect(E.isRight(openEnum('A', 'B').decode('C'))).toBe(true);
    expect(E.isLeft(openEnum('A').decode(5))).toBe(true);
    expect(E.isRight(oneOf<string | boolean>('A', true).decode(true))).toBe(true);
    expect(E.isLeft(oneOf('A').decode('C'))).toBe(true);
  });
});

describe('check', () => {
  const even = check(t.number, (value) => (value % 2 === 0 ? undefined : 'write an even number'));

  test('adds a complaint to what its codec says', () => {
    expect(even.decode(2)).toEqual(E.right(2));
    expect(even.decode(3)).toMatchObject({ left: [{ message: 'write an even number' }] });
    expect(E.isLeft(even.decode('x'))).toBe(true);
    expect([even.is(2), even.is(3), even.is('x')]).toEqual([true, false, false]);
  });

  test('keeps a record a record, also inside others', () => {
    const Checked = check(Person, ({ id }) => (id === '0' ? 'no such person' : undefined));
    expect(Object.keys(Checked.props)).toEqual(['id', 'name', 'friend']);
    expect(record('Box', { inside: Checked }).decode({ inside: { id: '0' } })).toMatchObject({
      left: [{ message: 'no such person' }],
    });
  });
});

describe('time', () => {
  test('is a Date, unix seconds or a text', () => {
    for (const value of [new Date(), 5, 'yesterday']) expect(E.isRight(time.decode(value))).toBe(true);
    for (const value of [new Date(Number.NaN), Number.NaN, null, {}]) expect(E.isLeft(time.decode(value))).toBe(true);
  });
});
