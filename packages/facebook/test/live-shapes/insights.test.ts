import { describe, expect, test } from '@jest/globals';
import { answering } from '../support/answering.js';

const id = '10158000000000001';
const post = `${id}_122160000000000003`;
const link = (of: string, metric: string, since: number, until: number) =>
  `https://graph.facebook.com/v25.0/${of}/insights?access_token=EAAx&metric=${metric}&since=${since}&until=${until}`;

/** Numbers as Meta gives them in summer, when its day is over at seven. The links go on into the future. */
const follows = {
  data: [
    {
      name: 'page_follows',
      period: 'day',
      values: [
        { value: 64, end_time: '2026-09-04T07:00:00+0000' },
        { value: 64, end_time: '2026-09-05T07:00:00+0000' },
      ],
      title: 'Lifetime Total Follows',
      description: 'Lifetime: The number of followers of your Facebook Page or profile. ',
      id: `${id}/insights/page_follows/day`,
    },
  ],
  paging: {
    previous: link(id, 'page_follows&period=day', 1_788_246_000, 1_788_418_800),
    next: link(id, 'page_follows&period=day', 1_788_591_600, 1_788_764_400),
  },
};

const reactions = {
  data: [
    {
      name: 'post_reactions_by_type_total',
      period: 'lifetime',
      values: [{ value: { like: 1 } }],
      title: 'Lifetime Total post Reactions by Type.',
      description: 'Lifetime: Total post reactions by type.',
      id: `${post}/insights/post_reactions_by_type_total/lifetime`,
    },
  ],
  paging: {
    previous: link(post, 'post_reactions_by_type_total', 1_788_159_600, 1_788_332_400),
    next: link(post, 'post_reactions_by_type_total', 1_788_505_200, 1_788_678_000),
  },
};

describe('insights', () => {
  test('of a Page have a value for each day, and lead back', async () => {
    const { fb, requests } = answering(follows, follows);
    const page = await fb.page(id).insights.get({ metric: 'page_follows', period: 'day' });
    expect(page.data).toEqual(follows.data);
    await page.previous;
    expect(new URL(requests.at(-1)!.url).searchParams.get('until')).toBe('1788418800');
  });

  test('of a post are told over its lifetime, whatever the links say', async () => {
    const { fb } = answering(reactions);
    const { data } = await fb.post(post).insights.get({ metric: 'post_reactions_by_type_total' });
    expect(data[0]?.values).toEqual([{ value: { like: 1 } }]);
  });

  test('of a post may come inside it', async () => {
    const { fb } = answering({ id: post, insights: reactions });
    const found = await fb.post(post).get({
      fields: ['id', { insights: { metric: 'post_reactions_by_type_total' } }],
    });
    expect(found.insights?.data).toEqual(reactions.data);
  });

  test('of a Page may be empty, in groups, or without a value', async () => {
    const rows = [
      { name: 'page_follows_city', period: 'day', values: [{ value: { 'Bergen, Norway': 3 } }] },
      {
        name: 'page_fan_adds_by_paid_non_paid_unique',
        values: [{ value: { total: 2, paid: 0, unpaid: 2 } }],
      },
      {
        name: 'page_media_view',
        values: [{ value: 4, is_from_ads: '0' }, { end_time: '2026-01-02T08:00:00+0000' }],
      },
      { name: 'page_video_views', title: null, values: [] },
    ];
    const { fb } = answering({ data: rows });
    const { data } = await fb.page(id).insights.get({ metric: 'page_media_view' });
    expect(data.map(({ values }) => values)).toEqual(rows.map(({ values }) => values));
  });

  test('of a video have an id of their own kind, and graphs', async () => {
    const video = '12214000000000005';
    const rows = [
      {
        name: 'total_video_views',
        period: 'lifetime',
        values: [{ value: 1 }],
        title: 'Lifetime Total Video Views',
        description: 'Lifetime: Total number of times your video was viewed for 3 seconds. (Total Count)',
        id: `${video}/video_insights/total_video_views/lifetime`,
      },
      { name: 'total_video_retention_graph', values: [{ value: { '0': 1, '1': 0.8696, '40': 0 } }] },
      { name: 'total_video_view_time_by_age_bucket_and_gender', values: [{ value: { 'F.25-34': 5120 } }] },
      { name: 'total_video_stories_by_action_type', values: [{ value: [] }] },
    ];
    const { fb } = answering({ data: rows });
    expect((await fb.video(video).videoInsights.get()).data).toEqual(rows);
  });
});
