import { optional, record, row } from '@edgewalk/core/declare';
import * as t from 'io-ts';

/** The fields of a review. */
export const MessagingFeatureReviewFields = record('MessagingFeatureReview', {
  /** The name of the messaging feature. */
  feature: optional(t.string),
  /** The state of the review, such as `pending`, `approved` or `rejected`. */
  status: optional(t.string),
});

/** Whether Meta allows the Page to use a messaging feature. */
export class MessagingFeatureReview extends row({
  name: 'MessagingFeatureReview',
  fields: MessagingFeatureReviewFields,
  defaults: [],
}) {}
