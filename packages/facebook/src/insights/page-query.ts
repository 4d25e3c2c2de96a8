import { optional, record, time } from '@edgewalk/core';
import { insightNames, InsightPeriod, withRule } from '@edgewalk/vocabulary/insights';
import * as t from 'io-ts';
import { pageCatalogue } from './catalogues.js';
import type { pageMetrics } from './page-metrics.js';
import { DatePreset, type Dates, type MetricQuery, type Preset } from './query.js';
import { metricRule } from './rule.js';

/** A metric of a Page that Meta still counts. */
export type PageMetric = keyof typeof pageMetrics;

/** What may be asked of a Page's numbers. */
export type PageInsightsQuery = MetricQuery<typeof pageMetrics> &
  (Dates | Preset) & {
    /** Descriptions as the documentation has them, in `description_from_api_doc`. */
    readonly show_description_from_api_doc?: boolean;
  };

export const PageInsightsQuery: t.Type<PageInsightsQuery> = withRule(
  record('PageInsightsQuery', {
    metric: insightNames('a metric'),
    period: optional(InsightPeriod),
    breakdown: optional(insightNames('a breakdown')),
    since: optional(time),
    until: optional(time),
    date_preset: optional(DatePreset),
    show_description_from_api_doc: optional(t.boolean),
  }),
  metricRule(pageCatalogue),
);
