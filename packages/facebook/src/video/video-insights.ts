import { edge } from '@edgewalk/core';
import { insights } from '../insights/edge.js';
import { VideoInsightsQuery } from '../insights/video-query.js';

/**
 * `/{video}/video_insights`: what was counted for a video or a reel of a Page, in every post that shows it.
 *
 * @example fb.video(id).videoInsights.get({ metric: ['total_video_views', 'total_video_avg_time_watched'] })
 * @see https://developers.facebook.com/docs/graph-api/reference/video/video_insights
 */
export class VideoVideoInsights extends edge({
  path: 'video_insights',
  ...insights(
    VideoInsightsQuery,
    "Meta counts by itself: read with fb.video(id).videoInsights.get({ metric: 'total_video_views' })",
  ),
}) {}
