import { describe, expect, test } from '@jest/globals';
import { offline } from '@edgewalk/testing/offline';
import { raw } from '@edgewalk/core';
import { answer, api } from '../support/wire.js';

offline();

const user = (query: object) => api.user.insights.get(query as never);
const post = (query: object) => api.post('1').insights.get(query as never);

describe('what does not fit fails before sending', () => {
  test.each<[object, string]>([
    [{ metric: 'reach' }, "there is no profile metric 'reach'"],
    [{ metric: 'shares' }, "shares is counted for a post: api.post(id).insights.get({ metric: 'shares' })"],
    [{ metric: 'follower_demographics' }, "needs one: 'age', 'city', 'country' or 'gender'"],
    [{ metric: 'follower_demographics', breakdown: 'town' }, 'breakdown'],
    [{ metric: 'views', breakdown: 'age' }, 'views has none'],
    [{ metric: 'follower_demographics', breakdown: 'age', since: '2026-01-01' }, 'leave since and until out'],
    [{ metric: 'views', since: 1_700_000_000 }, 'no time before 2024-04-13'],
    [{ metric: 'views', since: new Date('2024-01-01') }, 'no time before 2024-04-13'],
  ])('%j', (query, advice) => {
    expect(() => user(query)).toThrow(advice);
  });

  test('a metric of profiles on a post', () => {
    expect(() => post({ metric: 'clicks' })).toThrow('clicks is counted for a profile: api.user.insights.get');
  });
});

test('metrics go as one parameter, unknown ones as they are', async () => {
  const { sent } = answer({ data: [] });
  await user({ metric: ['views', raw('new_metric')], since: 1_750_000_000 });
  expect(sent).toEqual([
    { method: 'GET', path: '/v1.0/me/threads_insights', params: { metric: 'views,new_metric', since: '1750000000' } },
  ]);
});
