import { expect, test } from '@jest/globals';
import { answersGet, answersWrite, tree } from './support/answers.js';
import { offline } from '@edgewalk/testing/offline';

const comment = tree().comment('8');

offline();

test('hide and delete', async () => {
  const hidden = answersWrite('POST', '/8', { success: true });
  await comment.update({ hide: true });
  expect(await hidden).toEqual({ hide: 'true' });
  void answersWrite('DELETE', '/8', { success: true });
  expect(await comment.delete()).toEqual({ success: true });
});

test('the media it is on', async () => {
  const sent = answersGet('/8', { id: '8', media: { id: '55', media_product_type: 'REELS' } });
  expect((await comment.media.get()).media_product_type).toBe('REELS');
  expect(await sent).toEqual({ fields: 'media{id,media_product_type}' });
});

test('a reply', async () => {
  const sent = answersWrite('POST', '/8/replies', { id: '9' });
  expect(await comment.replies.create({ message: 'Thanks!' })).toEqual({ id: '9' });
  expect(await sent).toEqual({ message: 'Thanks!' });
});
