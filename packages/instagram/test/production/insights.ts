import { facebook, time, type Wire } from './wire.js';

const until = time + 86_400;
const span = { since: String(time), until: String(until) };
const ofAccount = `GET ${facebook}/1784/insights`;
const ofMedia = `GET ${facebook}/2/insights`;
const totals = ['likes', 'views', 'comments', 'shares', 'saves', 'replies', 'total_interactions'] as const;
const ofReel = ['comments', 'ig_reels_avg_watch_time', 'ig_reels_video_view_total_time', 'likes', 'reach'] as const;
const ofPost = ['reach', 'saved', 'follows', 'profile_visits', 'profile_activity'] as const;
const ofStory = ['follows', 'navigation', 'profile_activity', 'profile_visits', 'reach', 'replies', 'shares'] as const;

export const insights: Readonly<Record<string, Wire>> = {
  'followers and reach by the day': {
    call: (api) => api.user.insights.get({ metric: ['follower_count', 'reach'], period: 'day', since: time, until }),
    sends: ofAccount,
    params: { metric: 'follower_count,reach', period: 'day', ...span },
    answer: { data: [{ name: 'reach', values: [{ value: 3, end_time: '2026-08-01T07:00:00+0000' }] }] },
  },
  'reach by the week, from a written time': {
    call: (api) => api.user.insights.get({ metric: 'reach', period: 'week', since: '2026-08-01T07:00:00Z' }),
    sends: ofAccount,
    params: { metric: 'reach', period: 'week', since: '2026-08-01T07:00:00Z' },
  },
  'reach of 28 days': {
    call: (api) => api.user.insights.get({ metric: 'reach', period: 'days_28' }),
    sends: ofAccount,
    params: { metric: 'reach', period: 'days_28' },
  },
  'when followers are there': {
    call: (api) => api.user.insights.get({ metric: 'online_followers', period: 'lifetime' }),
    sends: ofAccount,
    params: { metric: 'online_followers', period: 'lifetime' },
    answer: { data: [{ name: 'online_followers', values: [{ value: { '0': 5, '1': 6 } }] }] },
  },
  'totals of a day': {
    call: (api) =>
      api.user.insights.get({ metric: totals, period: 'day', metric_type: 'total_value', since: time, until }),
    sends: ofAccount,
    params: { metric: totals.join(','), period: 'day', metric_type: 'total_value', ...span },
    answer: { data: [{ name: 'likes', total_value: { value: 3 } }] },
  },
  'visits and clicks': {
    call: (api) =>
      api.user.insights.get({
        metric: ['reach', 'profile_views', 'website_clicks'],
        period: 'day',
        metric_type: 'total_value',
      }),
    sends: ofAccount,
    params: { metric: 'reach,profile_views,website_clicks', period: 'day', metric_type: 'total_value' },
  },
  'where followers live': {
    call: (api) =>
      api.user.insights.get({
        metric: 'follower_demographics',
        period: 'lifetime',
        metric_type: 'total_value',
        breakdown: 'city',
      }),
    sends: ofAccount,
    params: { metric: 'follower_demographics', period: 'lifetime', metric_type: 'total_value', breakdown: 'city' },
    answer: {
      data: [
        {
          name: 'follower_demographics',
          total_value: {
            breakdowns: [{ dimension_keys: ['city'], results: [{ dimension_values: ['Bergen'], value: 4 }] }],
          },
        },
      ],
    },
  },
  'how old followers are': {
    call: (api) =>
      api.user.insights.get({
        metric: 'follower_demographics',
        period: 'lifetime',
        metric_type: 'total_value',
        breakdown: ['age', 'gender'],
      }),
    sends: ofAccount,
    params: {
      metric: 'follower_demographics',
      period: 'lifetime',
      metric_type: 'total_value',
      breakdown: 'age,gender',
    },
  },
  'of a reel': {
    call: (api) =>
      api.media('2').insights.get({ metric: [...ofReel, 'saved', 'shares', 'total_interactions', 'views'] }),
    sends: ofMedia,
    params: { metric: `${ofReel.join(',')},saved,shares,total_interactions,views` },
  },
  'of a post': {
    call: (api) => api.media('2').insights.get({ metric: ofPost, media_product_type: 'FEED', period: 'lifetime' }),
    sends: ofMedia,
    params: { metric: ofPost.join(','), period: 'lifetime' },
  },
  'of a story': {
    call: (api) => api.media('2').insights.get({ metric: [...ofStory, 'total_interactions', 'views'] }),
    sends: ofMedia,
    params: { metric: `${ofStory.join(',')},total_interactions,views` },
  },
  'of an old video': {
    call: (api) => api.media('2').insights.get({ metric: ['reach', 'saved'] }),
    sends: ofMedia,
    params: { metric: 'reach,saved' },
  },
};
