import type { RetiredMetric } from '@edgewalk/vocabulary/insights';
import type { MediaMetricFacts } from './metric.js';

/**
 * The metrics of a media and the kinds of media that have each. Types, checks and tools derive from it.
 *
 * @see https://developers.facebook.com/docs/instagram-platform/reference/instagram-media/insights
 */
export const mediaMetrics = {
  /** Accounts that saw it at least once; an estimate. */
  reach: { on: ['FEED', 'REELS', 'STORY'] },
  /** How often it was played or shown on Instagram. Since v22.0; in development, says Meta. */
  views: { on: ['FEED', 'REELS', 'STORY'] },
  /** Likes, without those of ads. */
  likes: { on: ['FEED', 'REELS'] },
  /** Comments, without those of ads. */
  comments: { on: ['FEED', 'REELS'] },
  /** How often it was saved. */
  saved: { on: ['FEED', 'REELS'] },
  /** How often it was shared. */
  shares: { on: ['FEED', 'REELS', 'STORY'] },
  /** Likes, saves, comments and shares, less what was taken back; in development, says Meta. */
  total_interactions: { on: ['FEED', 'REELS', 'STORY'] },
  /** How often it was reposted, less deleted ones. Since 2025-12-03. */
  reposts: { on: ['FEED', 'REELS', 'STORY'] },
  /** Accounts that began to follow from it. */
  follows: { on: ['FEED', 'STORY'] },
  /** Visits of the profile that came from it. */
  profile_visits: { on: ['FEED', 'STORY'] },
  /** What people did on the profile after it, split by `action_type`. */
  profile_activity: { on: ['FEED', 'STORY'], breakdown: ['action_type'] },
  /** What people did next in a story: forward, back, exit, next story. */
  navigation: { on: ['STORY'], breakdown: ['story_navigation_action_type'] },
  /** Replies to a story; 0 where its viewers are in Europe or Japan. */
  replies: { on: ['STORY'] },
  /** Taps on the links of a story. Facebook Login only, since 2026-06-22. */
  link_clicks: { on: ['STORY'], login: 'facebook' },
  /** The average time that people watched a reel, in milliseconds. */
  ig_reels_avg_watch_time: { on: ['REELS'] },
  /** The time that a reel was watched in all, replays included, in milliseconds. */
  ig_reels_video_view_total_time: { on: ['REELS'] },
  /** The percentage of first plays that were skipped within 3 seconds, 0 to 100. Since 2025-12-03. */
  reels_skip_rate: { on: ['REELS'] },
  /** Plays of a reel on Instagram and Facebook; an error if it is not shared there. Since 2025-12-03. */
  crossposted_views: { on: ['REELS'] },
  /** Plays on Facebook; an error if the media is not shared there. Since 2025-12-03. */
  facebook_views: { on: ['FEED', 'REELS', 'STORY'] },
  /** Likes with those of ads and cross-posts. Facebook Login only, since 2026-04-22. */
  total_likes: { on: ['FEED', 'REELS'], login: 'facebook' },
  /** Comments with those of ads and cross-posts. Facebook Login only, since 2026-04-22. */
  total_comments: { on: ['FEED', 'REELS'], login: 'facebook' },
  /** Views with those of ads and of Facebook. Facebook Login only, since 2026-04-22. */
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
