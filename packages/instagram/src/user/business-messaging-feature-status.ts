import { edge, looseBoolean, optional, pages, post, record, row, unsupported } from '@edgewalk/core/declare';
import { FeatureQuestions, FeatureStates } from '@edgewalk/vocabulary/messaging';
import * as t from 'io-ts';
import { manageMessages } from '../permissions.js';

/** The fields of a messaging feature's state. */
export const MessagingFeatureStatusFields = record('MessagingFeatureStatus', {
  /** The name of a messaging feature. */
  feature: optional(t.string),
  /** The state of the feature, such as `enabled`. */
  status: optional(t.string),
  /** Probably whether the new routing of conversations is on. */
  hop_v2: optional(looseBoolean),
  /** Probably whether several apps may serve the conversations on Instagram. */
  ig_multi_app: optional(looseBoolean),
  /** Probably whether several apps may serve the conversations on Messenger. */
  msgr_multi_app: optional(looseBoolean),
});

/** Whether the account has a messaging feature. */
export class MessagingFeatureStatus extends row({
  name: 'MessagingFeatureStatus',
  fields: MessagingFeatureStatusFields,
  defaults: ['feature', 'status'],
}) {}

/** The feature to read. */
export const FeatureQuery = record('FeatureQuery', {
  /** The name of the feature, such as `HUMAN_AGENT`. */
  feature: t.string,
});

/**
 * `/{user}/business_messaging_feature_status`: which messaging features the account has. One is read with Instagram
 * Login, several with Facebook Login.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/shadow-ig-user
 */
export class UserBusinessMessagingFeatureStatus extends edge({
  path: 'business_messaging_feature_status',
  node: () => MessagingFeatureStatus,
  get: pages({ params: FeatureQuery, paging: 'none', login: 'instagram', permissions: manageMessages }),
  /** Asks for the state of features. Meta takes it as a write, and nothing is known to change. */
  create: post(FeatureQuestions, FeatureStates, {
    login: 'facebook',
    repeatable: true,
    permissions: manageMessages,
  }),
  update: unsupported('ask for its state: api.user.businessMessagingFeatureStatus.create({ features })'),
  delete: unsupported('ask for its state: api.user.businessMessagingFeatureStatus.create({ features })'),
}) {}
