import type { Raw, Time } from '@edgewalk/core';
import { oneOf, optional, record } from '@edgewalk/core/declare';
import {
  checkBreakdown,
  checkMetric,
  insightNames,
  type InsightNames,
  type MetricCatalogue,
  namesToCheck,
  type OneOrMore,
  quoteChoices,
  withRule,
} from '@edgewalk/vocabulary/insights';
import type * as t from 'io-ts';
import { timeOfInsights } from '../values/time-from.js';
import { postMetrics } from './post-metrics.js';
import { type UserMetricFacts, userMetrics } from './user-metrics.js';

type Metrics = typeof userMetrics;

/** A metric of a profile. */
export type UserMetric = keyof Metrics;

/** A metric of a profile that is split into groups. */
export type DemographicMetric = {
  [M in UserMetric]: Metrics[M] extends { readonly breakdown: readonly string[] } ? M : never;
}[UserMetric];

/** Metrics of a span of time. */
export interface CountsQuery {
  /** The metrics; one wrong name fails all of them. */
  readonly metric: OneOrMore<Exclude<UserMetric, DemographicMetric> | Raw>;
  /** What to split the followers by; of `follower_demographics` only. */
  readonly breakdown?: never;
  /** The beginning of the range, not before 2024-04-13: a Date, unix seconds or a text; yesterday by default. */
  readonly since?: Time;
  /** The end of the range: a Date, unix seconds or a text; today by default. */
  readonly until?: Time;
}

/** Groups of followers. They take no dates. */
export interface DemographicsQuery {
  /** The metrics; one wrong name fails all of them. */
  readonly metric: OneOrMore<UserMetric | Raw>;
  /** What to split the followers by; of `follower_demographics` only. */
  readonly breakdown: Metrics[DemographicMetric]['breakdown'][number];
  /** The beginning of the range, not before 2024-04-13: a Date, unix seconds or a text; yesterday by default. */
  readonly since?: never;
  /** The end of the range: a Date, unix seconds or a text; today by default. */
  readonly until?: never;
}

/** The metrics of a profile to read. */
export type UserInsightsQuery = CountsQuery | DemographicsQuery;

export const UserInsightsQuery: t.Type<UserInsightsQuery> = withRule(
  record('UserInsightsQuery', {
    metric: insightNames('a metric'),
    breakdown: optional(oneOf(...userMetrics.follower_demographics.breakdown)),
    since: optional(timeOfInsights),
    until: optional(timeOfInsights),
  }),
  userRule,
);

const catalogue: MetricCatalogue = {
  of: 'profile',
  metrics: userMetrics,
  retired: {},
  elsewhere: [
    {
      metrics: postMetrics,
      advice: (name) => `${name} is counted for a post: api.post(id).insights.get({ metric: '${name}' })`,
    },
  ],
};
const facts: Readonly<Record<string, UserMetricFacts>> = userMetrics;

interface Given {
  readonly metric: InsightNames;
  readonly breakdown?: string;
  readonly since?: Time;
  readonly until?: Time;
}

/** Checks a query as a whole; returns a complaint, or the query. */
function userRule(given: Given): string | object {
  const { metric, breakdown, since, until } = given;
  const named = namesToCheck(metric);
  for (const name of named) {
    const complaint = checkMetric(name, catalogue) ?? checkGroups(name, given);
    if (complaint !== undefined) return complaint;
  }
  const hasDates = since !== undefined || until !== undefined;
  if (breakdown !== undefined && hasDates)
    return 'breakdown: groups of followers are of today: leave since and until out';
  const split = named.filter((name) => facts[name]?.breakdown !== undefined);
  const metrics = (split.length > 0 ? split : named).map((name) => ({ name, ...facts[name] }));
  return checkBreakdown(breakdown, metrics) ?? given;
}

function checkGroups(name: string, { breakdown }: Given): string | undefined {
  const groups = facts[name]?.breakdown;
  if (groups === undefined || breakdown !== undefined) return undefined;
  return `breakdown: ${name} needs one: ${quoteChoices(groups)}`;
}
