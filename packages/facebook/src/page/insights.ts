import type { Call, CallOptions, Raw } from '@edgewalk/core';
import { edge, optional, record, time, type ValuesOf } from '@edgewalk/core/declare';
import {
  insightNames,
  InsightPeriod,
  type InsightsOver,
  insightsOver,
  type OneOrMore,
  type OverQuery,
  withRule,
} from '@edgewalk/vocabulary/insights';
import * as t from 'io-ts';
import { pageCatalogue } from '../insights/catalogues.js';
import { type Insight, insights } from '../insights/insight.js';
import type { pageMetrics } from '../insights/page-metrics.js';
import { DatePreset, type Dates, type MetricQuery, type Preset } from '../insights/query.js';
import { metricRule } from '../insights/rule.js';

/** A metric of a Page that is not retired. */
export type PageMetric = keyof typeof pageMetrics;

/** The parameters of a Page's insights. */
export type PageInsightsQuery = MetricQuery<typeof pageMetrics> &
  (Dates | Preset) & {
    /** Adds the description of the documentation as `description_from_api_doc`. */
    readonly show_description_from_api_doc?: boolean;
  };

/** Metrics over a range of any length; they need not fit together. */
export interface PageInsightsOverQuery extends OverQuery<PageMetric> {
  /** Left out, each metric comes over every period that it has. */
  readonly period?: InsightPeriod;
  readonly breakdown?: OneOrMore<string | Raw>;
}

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

/**
 * `/{page}/insights`: metrics of the Page, such as views and follows. It takes 100 likes; data go back two years, in
 * ranges of at most 90 days. Meta updates them once a day.
 *
 * @example fb.page(id).insights.get({ metric: ['page_media_view', 'page_follows'], period: 'day' })
 * @see https://developers.facebook.com/docs/graph-api/reference/page/insights
 */
export class PageInsights extends edge({
  path: 'insights',
  ...insights(
    PageInsightsQuery,
    "Meta counts by itself: read with fb.page(id).insights.get({ metric: 'page_media_view', period: 'day' })",
  ),
}) {
  /**
   * Metrics over a range of any length, read in parts of 90 days. A metric that does not fit, or that Meta refuses, is
   * left out and named in `omitted`; all others are there. Meta keeps two years.
   *
   * @example
   * const { data, omitted } = await fb.page(id).insights.over({ metric: 'page_media_view', since: '2026-01-01' });
   */
  over(query: PageInsightsOverQuery, options?: CallOptions): Call<InsightsOver<ValuesOf<Insight>>> {
    return insightsOver<ValuesOf<Insight>>(
      {
        operation: 'PageInsights.over',
        maxDays: 90,
        get: (given, sent) => this.get(given as unknown as PageInsightsQuery, sent),
        groupOf: () => 'all',
      },
      query as OverQuery<string> & Readonly<Record<string, unknown>>,
      options,
    );
  }
}
