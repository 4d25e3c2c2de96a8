import { edge, pages, unsupported } from '@edgewalk/core/declare';
import { Insight } from '../insights/insight.js';
import { PostInsightsQuery } from '../insights/post-query.js';
import { manageInsights } from '../permissions.js';

/**
 * `/{post}/insights`: the metrics of a post of yours. A repost has none: its list is empty.
 *
 * @example api.post(id).insights.get({ metric: ['views', 'likes'] })
 * @see https://developers.facebook.com/docs/threads/insights
 */
export class PostInsights extends edge({
  path: 'insights',
  node: () => Insight,
  get: pages({ params: PostInsightsQuery, permissions: manageInsights, paging: 'none' }),
  create: unsupported("Meta counts by itself: read with api.post(id).insights.get({ metric: 'views' })"),
  update: unsupported("Meta counts by itself: read with api.post(id).insights.get({ metric: 'views' })"),
  delete: unsupported("Meta counts by itself: read with api.post(id).insights.get({ metric: 'views' })"),
}) {}
