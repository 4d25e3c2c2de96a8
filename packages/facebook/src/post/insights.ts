import { edge } from '@edgewalk/core/declare';
import { insights } from '../insights/insight.js';
import { PostInsightsQuery } from '../insights/post-query.js';

/**
 * `/{post}/insights`: metrics of a post of a Page, over its lifetime.
 *
 * @example fb.post(id).insights.get({ metric: ['post_media_view', 'post_clicks'] })
 * @see https://developers.facebook.com/docs/graph-api/reference/page-post/insights
 */
export class PostInsights extends edge({
  path: 'insights',
  ...insights(
    PostInsightsQuery,
    "Meta counts by itself: read with fb.post(id).insights.get({ metric: 'post_media_view' })",
  ),
}) {}
