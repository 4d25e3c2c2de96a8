import { edge, post, unsupported } from '@edgewalk/core/declare';
import { FeatureQuestions, FeatureStates } from '@edgewalk/vocabulary/messaging';
import { message } from '../permissions.js';
import { MessagingFeatureReview } from '../rows/messaging-feature-review.js';

/**
 * `/{page}/business_messaging_feature_status`: the state of messaging features of the Page.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/page/business_messaging_feature_status
 */
export class PageBusinessMessagingFeatureStatus extends edge({
  path: 'business_messaging_feature_status',
  node: () => MessagingFeatureReview,
  get: unsupported('see what Meta allows: fb.page(id).messagingFeatureReview.get()'),
  /** Asks for the state of features. Meta takes it as a write, and nothing is known to change. */
  create: post(FeatureQuestions, FeatureStates, { repeatable: true, permissions: message }),
  update: unsupported('ask for its state: fb.page(id).businessMessagingFeatureStatus.create({ features })'),
  delete: unsupported('ask for its state: fb.page(id).businessMessagingFeatureStatus.create({ features })'),
}) {}
