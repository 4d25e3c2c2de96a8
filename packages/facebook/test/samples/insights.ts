import { today } from '@edgewalk/testing/tree/whole-tree';
import type { Samples } from '../samples.js';

const now = today / 1000;
const day = 86_400;
const lastDays = { since: now - 30 * day, until: now };
const ofPost = { metric: ['post_media_view', 'post_clicks'], period: 'lifetime' };
const groups = { metric: 'post_media_view', breakdown: ['is_from_ads', 'is_from_followers'] };

/** What the operations of this part of the tree are tried with. */
export const insights: Samples = {
  inputs: {
    'Page.insights.get': () => [
      { ...lastDays, metric: ['page_media_view', 'page_total_media_view_unique'], period: 'week' },
      { metric: 'page_media_view', period: 'day', breakdown: 'is_from_followers' },
      { metric: 'page_follows', date_preset: 'last_28d', show_description_from_api_doc: true },
    ],
    'Post.insights.get': () => [
      { ...ofPost, ...lastDays },
      { ...groups, date_preset: 'last_7d' },
    ],
    'Photo.insights.get': () => [
      { ...ofPost, ...lastDays },
      { ...groups, date_preset: 'last_7d' },
    ],
    'Video.videoInsights.get': () => [
      {},
      { ...lastDays, metric: ['total_video_views', 'total_video_retention_graph'], period: 'lifetime' },
    ],
  },
};
