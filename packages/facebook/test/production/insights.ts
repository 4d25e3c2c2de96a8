import { time, type Wire } from './wire.js';

// Read in publishers, inboxes and connectors in daily use (2024 to 2026), some of them Meta's own samples.
const pageMetrics = [
  'page_total_media_view_unique',
  'page_media_view',
  'page_post_engagements',
  'page_daily_follows',
] as const;
const postMetrics = [
  ...(['post_total_media_view_unique', 'post_media_view', 'post_clicks', 'post_clicks_by_type'] as const),
  ...(['post_reactions_by_type_total', 'post_reactions_like_total', 'post_reactions_sorry_total'] as const),
] as const;
const activity = ['post_activity_by_action_type', 'post_activity_by_action_type_unique'] as const;
const plays = [
  ...(['post_video_avg_time_watched', 'post_video_complete_views_organic'] as const),
  ...(['post_video_complete_views_organic_unique', 'post_video_complete_views_paid'] as const),
  ...(['post_video_complete_views_paid_unique', 'post_video_retention_graph_clicked_to_play'] as const),
  ...(['post_video_retention_graph_autoplayed', 'post_video_views_organic', 'post_video_views_paid'] as const),
  ...(['post_video_length', 'post_video_views', 'post_video_views_autoplayed'] as const),
  ...(['post_video_views_clicked_to_play', 'post_video_views_15s', 'post_video_views_60s_excludes_shorter'] as const),
  ...(['post_video_views_sound_on', 'post_video_view_time', 'post_video_view_time_organic'] as const),
  ...(['post_video_view_time_by_age_bucket_and_gender', 'post_video_view_time_by_region_id'] as const),
  ...(['post_video_view_time_by_country_id', 'post_video_views_by_distribution_type'] as const),
  ...(['post_video_view_time_by_distribution_type', 'post_video_social_actions_count_unique'] as const),
] as const;

export const insights: Readonly<Record<string, Wire>> = {
  'of a Page by the day': {
    call: (fb) => fb.page('1').insights.get({ metric: pageMetrics, period: 'day', since: time, until: time + 86_400 }),
    sends: 'GET /1/insights',
    params: {
      metric: pageMetrics.join(','),
      period: 'day',
      since: String(time),
      until: String(time + 86_400),
    },
  },
  'of a Page, with dates': {
    call: (fb) =>
      fb.page('1').insights.get({
        metric: ['page_daily_follows_unique', 'page_follows'],
        period: 'day',
        since: '2026-08-01',
        until: '2026-08-31',
      }),
    sends: 'GET /1/insights',
    params: {
      metric: 'page_daily_follows_unique,page_follows',
      period: 'day',
      since: '2026-08-01',
      until: '2026-08-31',
    },
  },
  'of a post': {
    call: (fb) => fb.post('1_2').insights.get({ metric: postMetrics }),
    sends: 'GET /1_2/insights',
    params: { metric: postMetrics.join(',') },
  },
  'of a post, what people did': {
    call: (fb) => fb.post('1_2').insights.get({ metric: activity, since: time, until: time + 90 * 86_400 }),
    sends: 'GET /1_2/insights',
    params: { metric: activity.join(','), since: String(time), until: String(time + 90 * 86_400) },
  },
  'of a post with a video': {
    call: (fb) => fb.post('1_2').insights.get({ metric: plays, period: 'lifetime' }),
    sends: 'GET /1_2/insights',
    params: { metric: plays.join(','), period: 'lifetime' },
  },
};
