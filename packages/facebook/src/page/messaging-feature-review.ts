import { edge, pages, unsupported } from '@edgewalk/core/declare';
import { message } from '../permissions.js';
import { MessagingFeatureReview } from '../rows/messaging-feature-review.js';

/**
 * `/{page}/messaging_feature_review`: messaging features that Meta allows the Page to use.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/page/messaging_feature_review
 */
export class PageMessagingFeatureReview extends edge({
  path: 'messaging_feature_review',
  node: () => MessagingFeatureReview,
  get: pages({ paging: 'none', permissions: message }),
  create: unsupported('ask for their state: fb.page(id).businessMessagingFeatureStatus.create({ features })'),
  update: unsupported('ask for their state: fb.page(id).businessMessagingFeatureStatus.create({ features })'),
  delete: unsupported('ask for their state: fb.page(id).businessMessagingFeatureStatus.create({ features })'),
}) {}
