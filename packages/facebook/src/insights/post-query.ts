import { optional, record, time } from '@edgewalk/core/declare';
import { insightNames, InsightPeriod, withRule } from '@edgewalk/vocabulary/insights';
import type * as t from 'io-ts';
import { postCatalogue } from './catalogues.js';
import type { postMetrics } from './post-metrics.js';
import { DatePreset, type Dates, type MetricQuery, type Preset } from './query.js';
import { metricRule } from './rule.js';

/** A metric of a post or a photo that is not retired. */
export type PostMetric = keyof typeof postMetrics;

/** The parameters of the insights of a post or a photo. */
export type PostInsightsQuery = MetricQuery<typeof postMetrics> & (Dates | Preset);

export const PostInsightsQuery: t.Type<PostInsightsQuery> = withRule(
  record('PostInsightsQuery', {
    metric: insightNames('a metric'),
    period: optional(InsightPeriod),
    breakdown: optional(insightNames('a breakdown')),
    since: optional(time),
    until: optional(time),
    date_preset: optional(DatePreset),
  }),
  metricRule(postCatalogue),
);
