import { describe, expect, test } from '@jest/globals';
import { optional, record, required } from '../../src/codec/record.js';
import { oneOf } from '../../src/codec/enums.js';
import { mismatchOf } from '../../src/errors/decode-error.js';
import { parameterNames } from '../../src/codec/parameter-names.js';
import { parseInput } from '../../src/schema/input.js';
import { post } from '../../src/schema/operations.js';
import { Id } from '../../src/codec/values.js';
import { variants } from '../../src/codec/variants.js';
import * as t from 'io-ts';

const Circle = record('Circle', { shape: oneOf('circle'), radius: t.number });
const Square = record('Square', {
  shape: oneOf('square'),
  side: required(t.number, { login: 'facebook' }),
  colour: optional(t.string, { login: 'instagram' }),
});
const Shape = variants('Shape', [Circle, Square], {
  pick: ({ shape }) => {
    if (shape === 'circle') return Circle;
    return shape === 'square' ? Square : { at: 'shape', why: "write 'circle' or 'square'" };
  },
  refuse: (_, member) => (member === 'colour' ? 'only squares have one' : undefined),
});
const Drawing = record('Drawing', { shapes: t.array(Shape) });

const complaints = (codec: t.Mixed, value: unknown) => {
  const result = codec.decode(value);
  return result._tag === 'Right'
    ? []
    : result.left.map((error) => mismatchOf(error)).map(({ path, expected }) => `${path}: ${expected}`);
};

describe('an object of several forms', () => {
  test('is validated by its form', () => {
    expect(Shape.is({ shape: 'circle', radius: 1 })).toBe(true);
    expect(Shape.is({ shape: 'circle', side: 1 })).toBe(false);
    expect(complaints(Shape, { shape: 'square', side: 1, radius: null })).toEqual([]);
  });

  test('complains about the intended form, with the path', () => {
    expect(complaints(Drawing, { shapes: [{ shape: 'circle', radius: 'x' }] })).toEqual(['shapes[0].radius: number']);
    expect(complaints(Shape, { shape: 'star' })).toEqual(["shape: write 'circle' or 'square'"]);
    expect(complaints(Shape, 7)).toEqual(['(the whole answer): Shape']);
  });

  test('refuses members of other forms, with the reason if there is one', () => {
    expect(complaints(Shape, { shape: 'circle', radius: 1, side: 2, colour: 'red' })).toEqual([
      'side: Circle does not take it: write one of shape, radius',
      'colour: only squares have one',
    ]);
  });

  test('lists the names of all parameters', () => {
    expect(parameterNames(Shape)).toEqual(['shape', 'radius', 'side', 'colour']);
  });
});

test('a parameter that only one login has is refused with the other', () => {
  const square = { shape: 'square', side: 1 };
  expect(() => parseInput(post(Shape, Id), square, { where: 'draw', login: 'facebook' })).not.toThrow();
  expect(() => parseInput(post(Shape, Id), square, { where: 'draw', login: 'instagram' })).toThrow(
    'side: exists with Facebook Login only',
  );
  expect(() =>
    parseInput(post(Square, Id), { ...square, colour: 'red' }, { where: 'draw', login: 'facebook' }),
  ).toThrow('colour: exists with Instagram');
  expect(() =>
    parseInput(post(Shape, Id), { shape: 'circle', radius: 1 }, { where: 'draw', login: 'instagram' }),
  ).not.toThrow();
});
