import { describe, expect, test } from '@jest/globals';
import { evaluate, fillReferences, referencesIn } from '../../src/graph/references.js';

const body = { id: '1', data: [{ id: '2', from: { id: '3' } }, { id: '4' }], 'a-b': { x: true } };

describe('evaluate', () => {
  test.each([
    ['$.id', ['1']],
    ['$.data.*.id', ['2', '4']],
    ['$.data[*].id', ['2', '4']],
    ['$.data[1].id', ['4']],
    ['$.data.0.id', ['2']],
    ["$['a-b'].x", [true]],
    ['$..id', ['1', '2', '3', '4']],
    ['$.missing.*.id', []],
    ['$', [body]],
  ])('finds what %s means', (path, found) => {
    expect(evaluate(body, path)).toEqual(found);
  });

  test.each(['id', '$.data[?(@.id)]', '$.data[', '$. '])('refuses %j', (path) => {
    expect(() => evaluate(body, path)).toThrow('(#100) The JSONPath expression');
  });
});

test('references are found and filled in, joined by commas', () => {
  const text = 'children={result=all:$.data.*.id}&first={result=one:$.id}';
  expect(referencesIn(text)).toEqual(['all', 'one']);
  expect(fillReferences(text, () => body, encodeURIComponent)).toBe('children=2,4&first=1');
});
