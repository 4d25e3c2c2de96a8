import type { Raw } from '@edgewalk/core';
import { record } from '@edgewalk/core/declare';
import {
  checkMetric,
  insightNames,
  type InsightNames,
  type MetricCatalogue,
  namesToCheck,
  type OneOrMore,
  withRule,
} from '@edgewalk/vocabulary/insights';
import type * as t from 'io-ts';
import { postMetrics } from './post-metrics.js';
import { userMetrics } from './user-metrics.js';

/** A metric of a post. */
export type PostMetric = keyof typeof postMetrics;

/** The metrics of a post to read. */
export interface PostInsightsQuery {
  /** The metrics; one wrong name fails all of them. */
  readonly metric: OneOrMore<PostMetric | Raw>;
}

const catalogue: MetricCatalogue = {
  of: 'post',
  metrics: postMetrics,
  retired: {},
  elsewhere: [
    {
      metrics: userMetrics,
      advice: (name) => `${name} is counted for a profile: api.user.insights.get({ metric: '${name}' })`,
    },
  ],
};

export const PostInsightsQuery: t.Type<PostInsightsQuery> = withRule(
  record('PostInsightsQuery', { metric: insightNames('a metric') }),
  (given: { readonly metric: InsightNames }) => {
    for (const name of namesToCheck(given.metric)) {
      const complaint = checkMetric(name, catalogue);
      if (complaint !== undefined) return complaint;
    }
    return given;
  },
);
