import { edge } from '@edgewalk/core/declare';
import { insights } from '../insights/insight.js';
import { PostInsightsQuery } from '../insights/post-query.js';

/**
 * `/{photo}/insights`: metrics of a photo of a Page, the same as those of a post.
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
