import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { encodeText, fromBinary, toBinary } from '../../src/codec/utf8.js';

// The third side is the TextEncoder of Node, which is not used.

describe('UTF-8 without a TextEncoder', () => {
  const samples = ['', 'plain', 'sécret', '€ 100 %41', '\0\u007f\u0080\u07ff\uffff', '👩‍🚀 日本', '\ud800 alone \udc00'];

  test.each(samples)('encodes %j as a TextEncoder does', (text) => {
    expect([...encodeText(text)]).toEqual([...new TextEncoder().encode(text)]);
  });

  test('encodes any text as a TextEncoder does, and reads it back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect([...encodeText(text)]).toEqual([...new TextEncoder().encode(text)]);
        expect(fromBinary(toBinary(text))).toBe(text);
      }),
    );
  });
});
