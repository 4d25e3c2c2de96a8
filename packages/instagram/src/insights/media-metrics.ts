import type { RetiredMetric } from '@edgewalk/vocabulary/insights';
import type { MediaMetricFacts } from './metric.js';

/**
 * The metrics of a media and the kinds of media that have each. Types, checks and tools derive from it.
 *
 * @see https://developers.facebook.com/docs/instagram-platform/reference/instagram-media/insights
 */
export const mediaMetrics = {
  reach: { on: ['FEED', 'REELS', 'STORY'] },
  views: { on: ['FEED', 'REELS', 'STORY'] },
  likes: { on: ['FEED', 'REELS'] },
  comments: { on: ['FEED', 'REELS'] },
  saved: { on: ['FEED', 'REELS'] },
  shares: { on: ['FEED', 'REELS', 'STORY'] },
  total_interactions: { on: ['FEED', 'REELS', 'STORY'] },
  reposts: { on: ['FEED', 'REELS', 'STORY'] },
  follows: { on: ['FEED', 'STORY'] },
  profile_visits: { on: ['FEED', 'STORY'] },
  profile_activity: { on: ['FEED', 'STORY'], breakdown: ['action_type'] },
  navigation: { on: ['STORY'], breakdown: ['story_navigation_action_type'] },
  /** Always 0 where the viewers are in Europe or Japan. */
  replies: { on: ['STORY'] },
  link_clicks: { on: ['STORY'], login: 'facebook' },
  /** In milliseconds. */
  ig_reels_avg_watch_time: { on: ['REELS'] },
  /** In milliseconds. */
  ig_reels_video_view_total_time: { on: ['REELS'] },
  reels_skip_rate: { on: ['REELS'] },
  /** An error if the reel is not shared to Facebook. */
  crossposted_views: { on: ['REELS'] },
  /** An error if the media is not shared to Facebook. */
  facebook_views: { on: ['FEED', 'REELS', 'STORY'] },
  /** Includes paid and cross-posted ones, as do the next two. */
  total_likes: { on: ['FEED', 'REELS'], login: 'facebook' },
  total_comments: { on: ['FEED', 'REELS'], login: 'facebook' },
  total_views: { on: ['FEED', 'REELS', 'STORY'], login: 'facebook' },
} as const satisfies Record<string, MediaMetricFacts>;

const views = { on: '2025-04-21', instead: 'views' };
const navigation = {
  on: '2023-12-11',
  instead: "navigation, with breakdown 'story_navigation_action_type'",
};
const album = (instead: string) => ({ on: '2023-12-11', instead });

/** The retired metrics of a media. */
export const retiredMediaMetrics: Readonly<Record<string, RetiredMetric>> = {
  impressions: views,
  plays: views,
  clips_replays_count: views,
  ig_reels_aggregated_all_plays_count: views,
  video_views: { on: '2025-01-08', instead: 'views' },
  content_views: { on: '2026-08-05', instead: 'views' },
  engagement: album('total_interactions'),
  carousel_album_engagement: album('total_interactions'),
  carousel_album_impressions: album('views'),
  carousel_album_reach: album('reach'),
  carousel_album_saved: album('saved'),
  carousel_album_video_views: album('views'),
  taps_forward: navigation,
  taps_back: navigation,
  exits: navigation,
};
