import { edge, optional, pages, record, unsupported } from '@edgewalk/core/declare';
import { insightNames } from '@edgewalk/vocabulary/insights';
import * as t from 'io-ts';
import { Insight } from '../insights/insight.js';
import { discoverCreators } from '../permissions.js';

/** The metrics of a creator, such as `creator_reach`, and what to split them by, such as `follow_type`. */
export const CreatorInsightsQuery = record('CreatorInsightsQuery', {
  /** The metrics, such as `creator_reach`. */
  metrics: optional(insightNames('a metric')),
  /** What to split them by, such as `follow_type`. */
  breakdown: optional(insightNames('a breakdown')),
  /** The period; Meta does not document the words. */
  period: optional(t.string),
  /** The range of time; Meta does not document the words. */
  time_range: optional(t.string),
});

const marketplace = 'Meta counts by itself: read with api.user.creatorMarketplaceCreators.get({ username, fields })';

/** The metrics of a creator. Meta returns them inside the list of creators only. */
export class CreatorInsights extends edge({
  path: 'insights',
  node: () => Insight,
  get: pages({ params: CreatorInsightsQuery, login: 'facebook', permissions: discoverCreators, paging: 'none' }),
  create: unsupported(marketplace),
  update: unsupported(marketplace),
  delete: unsupported(marketplace),
}) {}
