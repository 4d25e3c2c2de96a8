import { edge, pages, unsupported } from '@edgewalk/core';
import { Insight } from '../insights/insight.js';
import { MediaInsightsQuery } from '../insights/media-query.js';
import { manageInsights } from '../permissions.js';

/**
 * `/{ig-media}/insights`: what was counted for a photo, a video, a reel or a story. Album children have none.
 * Stories have numbers for 24 hours, and from five viewers on; everything else for two years.
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
