import { expect, test } from '@jest/globals';
import { answersGet, tree } from './support/answers.js';
import { offline } from '@edgewalk/testing/offline';

const api = tree();

offline();

test('a hashtag is found by its word', async () => {
  const sent = answersGet('/ig_hashtag_search', { data: [{ id: '17843857450040591' }] });
  const page = await api.hashtagSearch.get({ q: 'café_99' });
  expect(await sent).toEqual({ q: 'café_99', user_id: '1784', fields: 'id,name' });
  expect(page.data[0]?.id).toBe('17843857450040591');
});

test.each([
  ['#coffee', "q: leave out the #: write 'coffee'"],
  ['coffee house', "q: write one word of letters and digits, such as 'coffee'"],
  ['☕', 'q: write one word'],
  ['', 'q: write one word'],
])('%j is refused before sending', (q, message) => {
  expect(() => api.hashtagSearch.get({ q })).toThrow(message);
});

test('sounds are asked for by the account, too', async () => {
  const sent = answersGet('/ig_audio', { audio: [{ audio_id: 17_900, title: 'Rain', audio_type: 'music' }] });
  const page = await api.igAudio.get({ audio_type: 'music', search_query: 'rain' });
  expect(await sent).toEqual({ audio_type: 'music', search_query: 'rain', user_id: '1784' });
  expect(page.data[0]?.audio_id).toBe('17900');
});
