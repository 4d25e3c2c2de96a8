import { edge } from '@edgewalk/core';
import { insights } from '../insights/edge.js';
import { PageInsightsQuery } from '../insights/page-query.js';

/**
 * `/{page}/insights`: what was counted for the Page, such as views and follows.
 * From 100 likes, for two years back, and for 90 days at a time. Meta counts once a day.
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
}) {}
