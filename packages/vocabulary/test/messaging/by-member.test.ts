import { describe, expect, test } from '@jest/globals';
import * as t from 'io-ts';
import { record } from '@edgewalk/core/declare';
import { byMember } from '../../src/messaging.js';

const Text = record('Text', { text: t.string });
const Image = record('Image', { image: t.string });
const Sound = record('Sound', { sound: t.string });

describe('a form is picked by the member that it alone has', () => {
  const pick = byMember<typeof Text | typeof Image | typeof Sound>({
    text: Text,
    image: Image,
    sound: Sound,
  });

  test('which is there', () => {
    expect(pick({ image: 'a', other: 1 })).toBe(Image);
  });

  test.each([
    ['none', {}],
    ['two', { text: 'a', sound: 'b' }],
  ])('with %s there is no form', (_, given) => {
    expect(pick(given)).toEqual({ why: 'give one of text, image and sound' });
  });

  test('of two it is either', () => {
    expect(byMember<typeof Text | typeof Image>({ text: Text, image: Image })({})).toEqual({
      why: 'give either text or image',
    });
  });
});
