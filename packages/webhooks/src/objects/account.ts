import { isObject, openEnum, optional, record } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { type Change, change } from '../events/field.js';
import { unpublished } from './unpublished.js';
import { id, ids, number, text, tolerant } from './members.js';

/** A permission that a person granted or revoked; `connected` with `revoked` means that the app was removed. */
const PermissionChange = record('PermissionChange', {
  verb: openEnum('granted', 'revoked'),
  /** The Pages or accounts that it applies to. */
  target_ids: ids,
});

/** The verb is beside the field, or in the value. */
const takePermission = ({ verb, value }: Change): unknown => ({ verb, ...(isObject(value) ? value : {}) });

/** The field is the name of the permission, or `connected` for the app as a whole. */
export const permissions = { connected: change(PermissionChange, { take: takePermission }) };

/** A change in a person's profile. */
const UserChange = record('UserChange', {
  verb: tolerant(openEnum('add', 'remove', 'update')),
  /** The new text or list, the Page, or the object. */
  value: optional(t.unknown),
});

const profileChange = change(UserChange, { take: ({ verb, value }) => ({ verb: verbIn(value) ?? verb, value }) });
const verbIn = (value: unknown): unknown => (isObject(value) ? value['verb'] : undefined);

/**
 * The fields of the object `user`.
 *
 * @see https://developers.facebook.com/docs/graph-api/webhooks/reference/user
 */
export const user = {
  about: profileChange,
  birthday: profileChange,
  books: profileChange,
  education: profileChange,
  email: profileChange,
  feed: profileChange,
  first_name: profileChange,
  friends: profileChange,
  gender: profileChange,
  hometown: profileChange,
  last_name: profileChange,
  likes: profileChange,
  live_videos: profileChange,
  location: profileChange,
  movies: profileChange,
  music: profileChange,
  name: profileChange,
  photos: profileChange,
  television: profileChange,
  videos: profileChange,
  work_history: profileChange,
};

const AdAccount = record('AdAccountChange', {
  id,
  account_status: optional(t.unknown),
  disable_reason: optional(t.unknown),
  business: optional(t.unknown),
});
const AdsRule = record('AdsRuleFired', {
  rule_id: id,
  account_id: id,
  object_id: id,
  object_type: text,
  trigger_type: text,
  trigger_field: text,
  current_value: optional(t.unknown),
});
const AsyncRequest = record('AsyncRequest', {
  category: text,
  verb: tolerant(openEnum('complete', 'fail')),
  report_id: id,
  time: number,
});

/**
 * The fields of the object `application`.
 *
 * @see https://developers.facebook.com/docs/graph-api/webhooks/reference/application
 */
export const application = {
  ad_account: change(AdAccount),
  ads_rules_engine: change(AdsRule),
  async_requests: change(AsyncRequest),
  ...unpublished(
    'dev_alerts',
    'plugin_comment',
    'plugin_comment_reply',
    'group_install',
    'oe_reseller_onboarding_request_created',
  ),
};
