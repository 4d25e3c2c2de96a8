import { Acknowledged, edge, optional, pages, post, record, row, unsupported } from '@edgewalk/core/declare';
import { FeatureSwitches } from '@edgewalk/vocabulary/messaging';
import * as t from 'io-ts';
import { manageMessages } from '../permissions.js';

/** The fields of a messaging feature's state. */
export const MessagingFeatureStatusFields = record('MessagingFeatureStatus', {
  feature: optional(t.string),
  status: optional(t.string),
  hop_v2: optional(t.boolean),
  ig_multi_app: optional(t.boolean),
  msgr_multi_app: optional(t.boolean),
});

/** Whether the account has a messaging feature. */
export class MessagingFeatureStatus extends row({
  name: 'MessagingFeatureStatus',
  fields: MessagingFeatureStatusFields,
  defaults: ['feature', 'status'],
}) {}

/** The feature to read. */
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
  /** Switches features on or off. */
  create: post(FeatureSwitches, Acknowledged, {
    login: 'facebook',
    repeatable: true,
    permissions: manageMessages,
  }),
  update: unsupported('switch it: api.user.businessMessagingFeatureStatus.create({ features })'),
  delete: unsupported('switch it off: api.user.businessMessagingFeatureStatus.create({ features })'),
}) {}
