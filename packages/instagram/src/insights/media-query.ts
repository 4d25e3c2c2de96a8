import type { Raw } from '@edgewalk/core';
import { oneOf, optional, record } from '@edgewalk/core/declare';
import {
  quoteChoices,
  type InsightNames,
  insightNames,
  namesToCheck,
  type MetricCatalogue,
  type OneOrMore,
  withRule,
  checkMetric,
  checkBreakdown,
} from '@edgewalk/vocabulary/insights';
import type * as t from 'io-ts';
import { accountMetrics } from './account-metrics.js';
import { mediaMetrics, retiredMediaMetrics } from './media-metrics.js';
import type { AccountMetric } from './account-query.js';
import type { AccountMetricFacts, MediaMetricFacts, MediaProduct } from './metric.js';

type Metrics = typeof mediaMetrics;
type Products<M extends MediaMetric> = Metrics[M]['on'][number];

/** A metric of a media that is not retired. */
export type MediaMetric = keyof Metrics;

/** The metrics of one kind of media. */
export type MediaMetricOf<Product extends MediaProduct> = {
  [M in MediaMetric]: Product extends Products<M> ? M : never;
}[MediaMetric];

/** Any metrics that are not retired; Meta refuses those that the kind of media does not have. */
export interface AnyMediaQuery {
  /** The metrics to read; the kind of media must have each of them. */
  readonly metric: OneOrMore<MediaMetric | Raw>;
  /** The kind of media: narrows the metrics that compile. It is not sent. */
  readonly media_product_type?: never;
  /**
   * What to split it by: `action_type` of `profile_activity`, `story_navigation_action_type` of `navigation`.
   */
  readonly breakdown?: Raw;
  /** The only period of a media, and its default. */
  readonly period?: 'lifetime';
}

/** Metrics of one kind of media. */
export interface ProductQuery<Metric, Product> {
  /** The metrics to read; the kind of media must have each of them. */
  readonly metric: OneOrMore<Metric | Raw>;
  /** The kind of media: narrows the metrics that compile. It is not sent. */
  readonly media_product_type: Product;
  /**
   * What to split it by: `action_type` of `profile_activity`, `story_navigation_action_type` of `navigation`.
   */
  readonly breakdown?: Raw;
  /** The only period of a media, and its default. */
  readonly period?: 'lifetime';
}

/** A metric with a breakdown. */
export interface BrokenDownQuery<Metric, Breakdown, Product> {
  /** The metrics to read; the kind of media must have each of them. */
  readonly metric: OneOrMore<Metric>;
  /** The kind of media: narrows the metrics that compile. It is not sent. */
  readonly media_product_type?: Product;
  /**
   * What to split it by: `action_type` of `profile_activity`, `story_navigation_action_type` of `navigation`.
   */
  readonly breakdown: OneOrMore<Breakdown>;
  /** The only period of a media, and its default. */
  readonly period?: 'lifetime';
}

type OfProduct = { [P in MediaProduct]: ProductQuery<MediaMetricOf<P>, P> }[MediaProduct];
type BrokenDown = {
  [M in MediaMetric]: Metrics[M] extends { readonly breakdown: readonly (infer B)[] }
    ? BrokenDownQuery<M, B, Products<M>>
    : never;
}[MediaMetric];

/** The parameters of a media's insights: a named kind of media must have every named metric. */
export type MediaInsightsQuery = AnyMediaQuery | OfProduct | BrokenDown;

export const MediaInsightsQuery: t.Type<MediaInsightsQuery> = withRule(
  record('MediaInsightsQuery', {
    metric: insightNames('a metric'),
    breakdown: optional(insightNames('a breakdown')),
    media_product_type: optional(oneOf('FEED', 'REELS', 'STORY')),
    period: optional(oneOf('lifetime')),
  }),
  mediaRule,
);

const catalogue: MetricCatalogue = {
  of: 'media',
  metrics: mediaMetrics,
  retired: retiredMediaMetrics,
  elsewhere: [
    {
      metrics: accountMetrics,
      advice: (name) => {
        const { total_value, time_series }: AccountMetricFacts = accountMetrics[name as AccountMetric];
        const [period] = total_value ?? time_series ?? [];
        return `${name} is counted for an account: api.user.insights.get({ metric: '${name}', period: '${period}' })`;
      },
    },
  ],
};
const facts: Readonly<Record<string, MediaMetricFacts>> = mediaMetrics;

interface Given {
  readonly metric: InsightNames;
  readonly breakdown?: InsightNames;
  readonly media_product_type?: MediaProduct;
}

/** Checks a query as a whole; returns a complaint, or the query to send, which leaves out the kind of media. */
function mediaRule({ media_product_type: product, ...given }: Given): string | object {
  const named = namesToCheck(given.metric);
  for (const name of named) {
    const complaint = checkMetric(name, catalogue);
    if (complaint !== undefined) return complaint;
    const products: readonly MediaProduct[] = facts[name]?.on ?? [];
    if (product !== undefined && !products.includes(product))
      return `metric: ${name} is counted for ${quoteChoices(products)}, not for '${product}'`;
  }
  const metrics = named.map((name) => ({ name, ...facts[name] }));
  return checkBreakdown(given.breakdown, metrics) ?? given;
}
