import { edge } from '@edgewalk/core';
import { insights } from '../insights/insight.js';
import { PostInsightsQuery } from '../insights/post-query.js';

/**
 * `/{photo}/insights`: what was counted for a photo of a Page. It has the metrics of a post.
 *
 * @example fb.photo(id).insights.get({ metric: 'post_media_view' })
 * @see https://developers.facebook.com/docs/graph-api/reference/photo/insights
 */
export class PhotoInsights extends edge({
  path: 'insights',
  ...insights(
    PostInsightsQuery,
    "Meta counts by itself: read with fb.photo(id).insights.get({ metric: 'post_media_view' })",
  ),
}) {}
