import { expect, test } from '@jest/globals';
import { raw } from '@edgewalk/core';
import { answersGet, tree } from '../support/answers.js';
import { offline } from '@edgewalk/testing/offline';

const { insights } = tree().media('55');
const loose = insights as unknown as { get(query: object): unknown };

offline();

test('the kind of media is not sent', async () => {
  const sent = answersGet('/55/insights', { data: [] });
  await insights.get({ metric: ['reach', raw('new_metric')], media_product_type: 'REELS' });
  expect(await sent).toEqual({ metric: 'reach,new_metric' });
});

test('inside a selection the query becomes modifiers, without the kind of media and without fields', async () => {
  const sent = answersGet('/1784/media', {
    data: [{ id: '55', insights: { data: [{ name: 'reach', values: [{ value: 8 }] }] } }],
  });
  const page = await tree().user.media.get({
    fields: ['id', { insights: { metric: ['reach', 'saved'], media_product_type: 'FEED' } }],
  });
  expect(await sent).toMatchObject({ fields: 'id,insights.metric(reach,saved)' });
  expect(page.data[0]?.insights?.data[0]?.values?.[0]?.value).toBe(8);
});

test('values and total_value decode side by side', async () => {
  const total_value = {
    value: 3,
    breakdowns: [{ dimension_keys: ['action_type'], results: [{ dimension_values: ['email'], value: 3 }] }],
  };
  void answersGet('/55/insights', {
    data: [{ name: 'profile_activity', values: [{ value: 3 }], total_value }],
  });
  const page = await insights.get({ metric: 'profile_activity', breakdown: 'action_type' });
  expect(page.data[0]).toEqual({ name: 'profile_activity', values: [{ value: 3 }], total_value });
});

test.each([
  [{ metric: 'plays' }, 'metric: plays was retired on 2025-04-21: use views'],
  [{ metric: 'exits' }, "use navigation, with breakdown 'story_navigation_action_type'"],
  [{ metric: 'replies', media_product_type: 'REELS' }, "replies is counted for 'STORY', not for 'REELS'"],
  [{ metric: 'follower_count' }, "api.user.insights.get({ metric: 'follower_count', period: 'day' })"],
  [{ metric: 'reach', period: 'day' }, 'period: write "lifetime", not "day"'],
])('%j is refused before sending', (query, message) => {
  expect(() => loose.get(query)).toThrow(message);
});
