import { edge, optional, record, time } from '@edgewalk/core/declare';
import { insightNames, InsightPeriod, withRule } from '@edgewalk/vocabulary/insights';
import type * as t from 'io-ts';
import { videoCatalogue } from '../insights/catalogues.js';
import { insights } from '../insights/insight.js';
import type { Dates, MetricQuery } from '../insights/query.js';
import { metricRule } from '../insights/rule.js';
import type { videoMetrics } from '../insights/video-metrics.js';

/** A metric of a video or a reel that is not retired. */
export type VideoMetric = keyof typeof videoMetrics;

/** The parameters of a video's insights. Without a metric Meta returns all of them. */
export type VideoInsightsQuery = (
  | MetricQuery<typeof videoMetrics>
  | { readonly metric?: never; readonly period?: InsightPeriod }
) &
  Omit<Dates, 'date_preset'>;

export const VideoInsightsQuery: t.Type<VideoInsightsQuery> = withRule(
  record('VideoInsightsQuery', {
    metric: optional(insightNames('a metric')),
    period: optional(InsightPeriod),
    since: optional(time),
    until: optional(time),
  }),
  metricRule(videoCatalogue),
);

/**
 * `/{video}/video_insights`: metrics of a video or a reel of a Page, over all posts that show it.
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
