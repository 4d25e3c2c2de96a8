import { edge, pages, unsupported } from '@edgewalk/core/declare';
import { AccountInsightsQuery } from '../insights/account-query.js';
import { Insight } from '../insights/insight.js';
import { manageInsights } from '../permissions.js';

/**
 * `/{ig-user}/insights`: metrics of the account, such as reach and views. Each page covers a range of time. The list
 * ends with the requested range, or with the present.
 *
 * @example api.user.insights.get({ metric: ['reach', 'views'], period: 'day' })
 * @see https://developers.facebook.com/docs/instagram-platform/api-reference/instagram-user/insights
 */
export class UserInsights extends edge({
  path: 'insights',
  node: () => Insight,
  get: pages({ params: AccountInsightsQuery, permissions: manageInsights, paging: 'time' }),
  create: unsupported("Meta counts by itself: read with api.user.insights.get({ metric: 'reach', period: 'day' })"),
  update: unsupported("Meta counts by itself: read with api.user.insights.get({ metric: 'reach', period: 'day' })"),
  delete: unsupported("Meta counts by itself: read with api.user.insights.get({ metric: 'reach', period: 'day' })"),
}) {}
