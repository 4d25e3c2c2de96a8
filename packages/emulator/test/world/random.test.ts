import { describe, expect, test } from '@jest/globals';
import { Random, seedOf } from '../../src/world/random.js';

function draw(seed: number): number[] {
  const random = new Random(seed);
  return Array.from({ length: 5 }, () => random.next());
}

describe('random numbers', () => {
  test('are the same for the same seed, and others for another', () => {
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
    expect(seedOf('a')).not.toBe(seedOf('b'));
  });

  test('stay within their ends, and reach both', () => {
    const random = new Random(3);
    const drawn = new Set(Array.from({ length: 200 }, () => random.integer(1, 4)));
    expect([...drawn].toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4]);
  });

  test('pick nothing out of nothing', () => {
    expect(() => new Random(1).pick([])).toThrow('nothing to pick from');
  });
});
