import { identifier, known, optional, record, row, timestamp } from '@edgewalk/core';
import * as t from 'io-ts';

/** The story that tells of a recommendation: by its id its comments and likes can be read. */
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
  has_rating: optional(t.boolean),
  has_review: optional(t.boolean),
  open_graph_story: optional(RecommendationStory),
  /** Stars, from the days before recommendations. */
  rating: optional(t.number),
  recommendation_type: optional(known('positive', 'negative', 'no_recommendation')),
  review_text: optional(t.string),
  reviewer: optional(record('Reviewer', { id: optional(identifier), name: optional(t.string) })),
});

/** What somebody recommends a Page for, or not. */
export class Recommendation extends row({
  name: 'Recommendation',
  fields: RecommendationFields,
  defaults: [
    'created_time',
    'recommendation_type',
    'review_text',
    'rating',
    'has_rating',
    'has_review',
    'reviewer',
  ],
}) {}
