import { edge, optional, pages, record, unsupported } from '@edgewalk/core';
import * as t from 'io-ts';
import { readVisitors } from '../permissions.js';
import { Recommendation } from '../recommendation.js';

const others =
  'only people recommend a Page, on facebook.com: see how often with fb.page(id).get({ fields: ["rating_count"] })';

/** How many there are, and how many stars they come to. */
export const RatingsSummary = record('RatingsSummary', {
  overall_star_rating: optional(t.number),
  rating_count: optional(t.number),
});

/**
 * `/{page}/ratings`: recommendations of the Page, and the stars of the days before. Meta has answered error 12 since
 * v22.0; the Page still tells `overall_star_rating` and `rating_count`.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/page/ratings
 */
export class PageRatings extends edge({
  path: 'ratings',
  node: () => Recommendation,
  get: pages({
    summary: RatingsSummary,
    permissions: readVisitors,
    retired: {
      on: '2025-01-21',
      instead: "fb.page(id).get({ fields: ['overall_star_rating', 'rating_count'] })",
    },
  }),
  create: unsupported(others),
  update: unsupported(others),
  delete: unsupported(others),
}) {}
