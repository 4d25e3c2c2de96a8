import type { Call, CallOptions } from '@edgewalk/core';
import { edge, pages, unsupported, type ValuesOf } from '@edgewalk/core/declare';
import { type InsightsOver, insightsOver, type OverQuery } from '@edgewalk/vocabulary/insights';
import { type AccountInsightsOverQuery, AccountInsightsQuery } from '../insights/account-query.js';
import { accountGroup } from '../insights/account-rule.js';
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
}) {
  /**
   * Metrics over a range of any length, read in parts of 30 days. A metric that does not fit, or that Meta refuses, is
   * left out and named in `omitted`; all others are there.
   *
   * @example
   * const { data, omitted } = await api.user.insights.over({ metric: ['reach', 'views'], since: '2026-01-01' });
   */
  over(query: AccountInsightsOverQuery, options?: CallOptions): Call<InsightsOver<ValuesOf<Insight>>> {
    const period = query.period ?? 'day';
    return insightsOver<ValuesOf<Insight>>(
      {
        operation: 'UserInsights.over',
        maxDays: 30,
        get: (given, sent) => this.get({ period, ...given } as AccountInsightsQuery, sent),
        groupOf: (metric) => accountGroup(metric, { ...query, period }),
      },
      query as OverQuery<string> & Readonly<Record<string, unknown>>,
      options,
    );
  }
}
