import { optional, record, time } from '@edgewalk/core';
import { insightNames, InsightPeriod, withRule } from '@edgewalk/vocabulary/insights';
import type * as t from 'io-ts';
import { videoCatalogue } from './catalogues.js';
import type { Dates, MetricQuery } from './query.js';
import { metricRule } from './rule.js';
import type { videoMetrics } from './video-metrics.js';

/** A metric of a video or a reel that Meta still counts. */
export type VideoMetric = keyof typeof videoMetrics;

/** What may be asked of a video's numbers. Without a metric Meta tells all it has. */
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
