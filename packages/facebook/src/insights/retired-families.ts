import type { RetiredFamily } from '@edgewalk/vocabulary/insights';
import { classicPages, reach } from './retired-metrics.js';

const v19 = '2024-01-23';

/** Retired families: Meta retired all metrics with such names, including those on no list. */
export const retiredFamilies: readonly RetiredFamily[] = [
  { names: /^page_(posts_)?(served_)?impressions/, on: reach, instead: 'page_media_view' },
  { names: /^post_impressions/, on: reach, instead: 'post_media_view' },
  { names: /^total_video_impressions/, on: reach, instead: 'total_video_views' },
  { names: /^page_video_views_10s/, on: v19, instead: 'page_video_views' },
  { names: /^post_video_views_10s/, on: v19, instead: 'post_video_views' },
  { names: /^page_(consumptions|content_activity)/, on: classicPages, instead: 'page_post_engagements' },
  {
    names: /^page_(cta|call_phone|get_directions|website)_clicks/,
    on: classicPages,
    instead: 'page_total_actions',
  },
];
