import { Acknowledged, edge, post, unsupported } from '@edgewalk/core/declare';
import { FeatureSwitches } from '@edgewalk/vocabulary/messaging';
import { message } from '../permissions.js';
import { MessagingFeatureReview } from '../rows/messaging-feature-review.js';

/**
 * `/{page}/business_messaging_feature_status`: switches messaging features of the Page.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/page/business_messaging_feature_status
 */
export class PageBusinessMessagingFeatureStatus extends edge({
  path: 'business_messaging_feature_status',
  node: () => MessagingFeatureReview,
  get: unsupported('see what Meta allows: fb.page(id).messagingFeatureReview.get()'),
  /** Switches features on or off. */
  create: post(FeatureSwitches, Acknowledged, { repeatable: true, permissions: message }),
  update: unsupported('switch it: fb.page(id).businessMessagingFeatureStatus.create({ features })'),
  delete: unsupported('switch it off: fb.page(id).businessMessagingFeatureStatus.create({ features })'),
}) {}
