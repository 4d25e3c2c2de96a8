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
  /** The id of the story, which gives access to its comments. */
  id: optional(identifier),
  /** When it was written, in ISO 8601. */
  created_time: optional(timestamp),
  /** When what it tells of began. */
  start_time: optional(timestamp),
  /** When what it tells of ended. */
  end_time: optional(timestamp),
  /** The text of the story. */
  message: optional(t.string),
  /** The kind of the story. */
  type: optional(t.string),
  /** The content of the story. */
  data: optional(t.UnknownRecord),
});

/** The fields of a recommendation. */
export const RecommendationFields = record('Recommendation', {
  /** When it was written, in ISO 8601. */
  created_time: optional(timestamp),
  /** Whether it has stars. */
  has_rating: optional(looseBoolean),
  /** Whether it has a text. */
  has_review: optional(looseBoolean),
  /** Its story. */
  open_graph_story: optional(RecommendationStory),
  /** Stars, from before recommendations. */
  rating: optional(looseNumber),
  /** `positive`, `negative`, or `no_recommendation` for old star ratings. */
  recommendation_type: optional(openEnum('positive', 'negative', 'no_recommendation')),
  /** The text; absent if there is none. */
  review_text: optional(t.string),
  /** Who wrote it; only with the token of the Page. */
  reviewer: optional(
    record('Reviewer', {
      /** The id of the person. */
      id: optional(identifier),
      /** The name of the person. */
      name: optional(t.string),
    }),
  ),
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
  /** The average rating, in stars. */
  overall_star_rating: optional(looseNumber),
  /** How many ratings there are. */
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
