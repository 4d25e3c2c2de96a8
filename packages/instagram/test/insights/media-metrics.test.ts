import { describe, expect, test } from '@jest/globals';
import { Instagram } from '@edgewalk/instagram';
import { mediaMetrics } from '../../src/insights/media-metrics.js';

type Kinds = readonly [feed: 0 | 1, reels: 0 | 1, story: 0 | 1];

// By hand from the table in Meta's reference of a media's insights and from its changelog: which kinds of media have
// each metric, by what it can be broken down, and whether only Facebook Login has it.
const table: Readonly<Record<string, readonly [kinds: Kinds, breakdown?: string | undefined, login?: 'facebook']>> = {
  reach: [[1, 1, 1]],
  views: [[1, 1, 1]],
  likes: [[1, 1, 0]],
  comments: [[1, 1, 0]],
  saved: [[1, 1, 0]],
  shares: [[1, 1, 1]],
  total_interactions: [[1, 1, 1]],
  reposts: [[1, 1, 1]],
  follows: [[1, 0, 1]],
  profile_visits: [[1, 0, 1]],
  profile_activity: [[1, 0, 1], 'action_type'],
  navigation: [[0, 0, 1], 'story_navigation_action_type'],
  replies: [[0, 0, 1]],
  link_clicks: [[0, 0, 1], undefined, 'facebook'],
  ig_reels_avg_watch_time: [[0, 1, 0]],
  ig_reels_video_view_total_time: [[0, 1, 0]],
  reels_skip_rate: [[0, 1, 0]],
  crossposted_views: [[0, 1, 0]],
  facebook_views: [[1, 1, 1]],
  total_likes: [[1, 1, 0], undefined, 'facebook'],
  total_comments: [[1, 1, 0], undefined, 'facebook'],
  total_views: [[1, 1, 1], undefined, 'facebook'],
};

const { insights } = new Instagram({ accessToken: 'EAAx', userId: '1' }).media('55');
const query = insights as unknown as { get(query: object): unknown };

const isTaken = (given: object): boolean => {
  try {
    query.get(given);
    return true;
  } catch {
    return false;
  }
};

test('has every metric, and no other', () => {
  expect(Object.keys(mediaMetrics).toSorted()).toEqual(Object.keys(table).toSorted());
});

describe.each(Object.entries(table))('%s', (metric, [kinds, breakdown, login]) => {
  test.each(['FEED', 'REELS', 'STORY'].map((kind, index) => [kind, kinds[index] === 1] as const))(
    'of %s is taken: %s',
    (media_product_type, taken) => {
      expect(isTaken({ metric, media_product_type })).toBe(taken);
    },
  );

  test.each(['action_type', 'story_navigation_action_type', 'follow_type'])('broken down by %s', (by) => {
    expect(isTaken({ metric, breakdown: by })).toBe(by === breakdown);
  });

  test('login', () => {
    expect((mediaMetrics as Record<string, { login?: string }>)[metric]?.login).toBe(login);
  });
});
