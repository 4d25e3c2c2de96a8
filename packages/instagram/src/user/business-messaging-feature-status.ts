import { edge, pages, post, record, unsupported, Acknowledged } from '@edgewalk/core';
import { FeatureSwitches } from '@edgewalk/vocabulary/messaging';
import * as t from 'io-ts';
import { MessagingFeatureStatus } from '../messaging-feature-status.js';
import { manageMessages } from '../permissions.js';

/** The feature in question. */
export const FeatureQuery = record('FeatureQuery', { feature: t.string });

/**
 * `/{user}/business_messaging_feature_status`: which messaging features the account has. Read with Instagram Login,
 * switched with Facebook Login.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/shadow-ig-user
 */
export class UserBusinessMessagingFeatureStatus extends edge({
  path: 'business_messaging_feature_status',
  node: () => MessagingFeatureStatus,
  get: pages({ params: FeatureQuery, paging: 'none', login: 'instagram', permissions: manageMessages }),
  /** Switches features. */
  create: post(FeatureSwitches, Acknowledged, {
    login: 'facebook',
    repeatable: true,
    permissions: manageMessages,
  }),
  update: unsupported('switch it: api.user.businessMessagingFeatureStatus.create({ features })'),
  delete: unsupported('switch it off: api.user.businessMessagingFeatureStatus.create({ features })'),
}) {}
