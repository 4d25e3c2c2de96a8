import {
  edge,
  identifier,
  looseBoolean,
  looseNumber,
  openEnum,
  optional,
  pages,
  record,
  row,
  timestamp,
  unsupported,
} from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { readVisitors } from '../permissions.js';

/** The story of a recommendation; its id gives access to its comments and likes. */
export const RecommendationStory = record('RecommendationStory', {
  id: optional(identifier),
  created_time: optional(timestamp),
  start_time: optional(timestamp),
  end_time: optional(timestamp),
  message: optional(t.string),
  type: optional(t.string),
  data: optional(t.UnknownRecord),
});

/** The fields of a recommendation. */
export const RecommendationFields = record('Recommendation', {
  created_time: optional(timestamp),
  has_rating: optional(looseBoolean),
  has_review: optional(looseBoolean),
  open_graph_story: optional(RecommendationStory),
  /** Stars, from before recommendations. */
  rating: optional(looseNumber),
  recommendation_type: optional(openEnum('positive', 'negative', 'no_recommendation')),
  review_text: optional(t.string),
  reviewer: optional(record('Reviewer', { id: optional(identifier), name: optional(t.string) })),
});

/** A positive or negative recommendation of a Page. */
export class Recommendation extends row({
  name: 'Recommendation',
  fields: RecommendationFields,
  defaults: ['created_time', 'recommendation_type', 'review_text', 'rating', 'has_rating', 'has_review', 'reviewer'],
}) {}

const others =
  'only people recommend a Page, on facebook.com: see how often with fb.page(id).get({ fields: ["rating_count"] })';

/** The number of ratings, and their average. */
export const RatingsSummary = record('RatingsSummary', {
  overall_star_rating: optional(looseNumber),
  rating_count: optional(looseNumber),
});

/**
 * `/{page}/ratings`: recommendations of the Page, and older star ratings. Meta has returned error 12 since v22.0; the
 * Page still has the fields `overall_star_rating` and `rating_count`.
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
