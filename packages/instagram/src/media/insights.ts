import { edge, pages, unsupported } from '@edgewalk/core/declare';
import { Insight } from '../insights/insight.js';
import { MediaInsightsQuery } from '../insights/media-query.js';
import { manageInsights } from '../permissions.js';

/**
 * `/{ig-media}/insights`: the metrics of a photo, a video, a reel or a story. Album children have none. Those of
 * stories last 24 hours and need five viewers; all others last two years.
 *
 * @example api.media(id).insights.get({ metric: ['reach', 'views'], media_product_type: 'REELS' })
 * @see https://developers.facebook.com/docs/instagram-platform/reference/instagram-media/insights
 */
export class MediaInsights extends edge({
  path: 'insights',
  node: () => Insight,
  get: pages({ params: MediaInsightsQuery, permissions: manageInsights, paging: 'time' }),
  create: unsupported("Meta counts by itself: read with api.media(id).insights.get({ metric: 'reach' })"),
  update: unsupported("Meta counts by itself: read with api.media(id).insights.get({ metric: 'reach' })"),
  delete: unsupported("Meta counts by itself: read with api.media(id).insights.get({ metric: 'reach' })"),
}) {}
