import { CommentUpdate } from '@edgewalk/instagram/comment';
import { NewReel } from '@edgewalk/facebook/page/new-reel';
import { HashtagSearchQuery } from '@edgewalk/instagram/hashtag-search';
import { AudioQuery } from '@edgewalk/instagram/ig-audio';
import { NewComment } from '@edgewalk/instagram/media/comments';
import { ProductTagging } from '@edgewalk/instagram/media/product-tags';
import { Taggers } from '@edgewalk/instagram/user/branded-content-tag-approval';
import { MediaQuery } from '@edgewalk/instagram/user/media';
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { decodeParams } from '../../src/graph/params.js';
import { textParam } from '../../src/http/params.js';
import { without } from '../../src/world/values.js';

describe('decodeParams', () => {
  test.each([
    [CommentUpdate, { hide: 'true' }, { hide: true }],
    [CommentUpdate, { hide: '0' }, { hide: false }],
    [CommentUpdate, { hide: true }, { hide: true }],
    [NewComment, { message: 'true' }, { message: 'true' }],
    [NewComment, { message: '17' }, { message: '17' }],
    [NewComment, { message: 17 }, { message: '17' }],
    [MediaQuery, { since: '1700000000' }, { since: '1700000000' }],
    [Taggers, { user_ids: '1,2' }, { user_ids: ['1', '2'] }],
    [Taggers, { user_ids: '["1", "2"]' }, { user_ids: ['1', '2'] }],
    [Taggers, { user_ids: '[17841405822304914, 2]' }, { user_ids: ['17841405822304914', '2'] }],
    [Taggers, { user_ids: [1, 2] }, { user_ids: ['1', '2'] }],
    [
      ProductTagging,
      { updated_tags: '[{"product_id":3231775643511089,"x":0.5}]', child_index: '2' },
      { updated_tags: [{ product_id: '3231775643511089', x: 0.5 }], child_index: 2 },
    ],
    [AudioQuery, { audio_type: 'music', user_id: '1' }, { audio_type: 'music', user_id: '1' }],
  ])('reads what %p is given', (codec, given, expected) => {
    expect(decodeParams(codec, given, true)).toEqual(expected);
  });

  test.each(['true', '5', '{}', '[]', 'null', ' '])('gives effects the type that the forms declare: %j', (phase) => {
    expect(decodeParams(NewReel, { upload_phase: phase }, true)).toEqual({ upload_phase: phase });
  });

  test.each([
    ['a constant', { upload_phase: true }, 'Param upload_phase must be one of {START}'],
    ['an object', { upload_phase: { a: 1 } }, 'Param upload_phase must be one of {START}'],
    ['a boolean', { upload_phase: 'finish', share_to_feed: 'perhaps' }, 'Param share_to_feed must be boolean'],
  ])('refuses what has the type of no form: %s', (_, given, message) => {
    expect(() => decodeParams(NewReel, given, true)).toThrow(message);
  });

  test('leaves rules beyond the shape to those who know their codes', () => {
    expect(decodeParams(HashtagSearchQuery, { q: '#coffee', user_id: '1' }, true)).toMatchObject({ q: '#coffee' });
  });

  test.each([
    [NewComment, {}, '(#100) The parameter message is required'],
    [NewComment, { message: '' }, '(#100) The parameter message is required'],
    [HashtagSearchQuery, { q: 'coffee' }, '(#100) The parameter user_id is required'],
    [CommentUpdate, { hide: 'perhaps' }, '(#100) Param hide must be boolean'],
    [ProductTagging, { updated_tags: '1,2' }, '(#100) Param updated_tags[0] must be an object'],
    [
      AudioQuery,
      { audio_type: 'film', user_id: '1' },
      '(#100) Param audio_type must be one of {MUSIC, ORIGINAL_SOUND} - got "film".',
    ],
    [NewComment, { message: 'Hi', colour: 'red' }, '(#100) The parameter colour is not supported by this operation'],
  ])('refuses what %p has no place for', (codec, given, message) => {
    expect(() => decodeParams(codec, given, true)).toThrow(message);
  });

  test('lets pass what every request may carry', () => {
    const given = { message: 'Hi', fields: 'id', limit: '3', locale: 'de_DE', pretty: '0' };
    expect(decodeParams(NewComment, given, true)).toEqual({ message: 'Hi' });
  });

  test('keeps any text as it is where text is meant', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (message) => {
        expect(decodeParams(NewComment, { message }, true)).toEqual({ message });
      }),
    );
  });
});

test('common parameters are read as text, whatever a JSON body has', () => {
  expect(textParam({ fields: ['id', 'text'] }, 'fields')).toBe('id,text');
  expect(textParam({ limit: 3 }, 'limit')).toBe('3');
  expect(textParam({ after: '' }, 'after')).toBeUndefined();
});

test('without leaves out what is named', () => {
  expect(without({ a: 1, b: 2, c: 3 }, 'a', 'c')).toEqual({ b: 2 });
});
