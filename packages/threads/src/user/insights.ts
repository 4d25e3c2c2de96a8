import { edge, pages, unsupported } from '@edgewalk/core/declare';
import { Insight } from '../insights/insight.js';
import { UserInsightsQuery } from '../insights/user-query.js';
import { manageInsights } from '../permissions.js';

/**
 * `/{user}/threads_insights`: metrics of the profile, such as views and likes. Each page covers a range of time. The list
 * ends with the requested range, or with the present.
 *
 * @example api.user.insights.get({ metric: ['views', 'likes'], since: '2026-11-01', until: '2026-12-01' })
 * @see https://developers.facebook.com/docs/threads/insights
 */
export class UserInsights extends edge({
  path: 'threads_insights',
  node: () => Insight,
  get: pages({ params: UserInsightsQuery, permissions: manageInsights, paging: 'time' }),
  create: unsupported("Meta counts by itself: read with api.user.insights.get({ metric: 'views' })"),
  update: unsupported("Meta counts by itself: read with api.user.insights.get({ metric: 'views' })"),
  delete: unsupported("Meta counts by itself: read with api.user.insights.get({ metric: 'views' })"),
}) {}
