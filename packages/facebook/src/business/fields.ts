import { identifier, known, optional, record, timestamp } from '@edgewalk/core';
import * as t from 'io-ts';
import { From } from '../values/profiles.js';

/** The fields of a business. */
export const BusinessFields = record('Business', {
  id: identifier,
  name: optional(t.string),
  link: optional(t.string),
  profile_picture_uri: optional(t.string),
  verification_status: optional(
    known(
      'expired',
      'failed',
      'ineligible',
      'not_verified',
      'pending',
      'pending_need_more_info',
      'pending_submission',
      'rejected',
      'revoked',
      'verified',
    ),
  ),
  created_by: optional(From),
  created_time: optional(timestamp),
  updated_by: optional(From),
  updated_time: optional(timestamp),
  extended_updated_time: optional(timestamp),
  block_offline_analytics: optional(t.boolean),
  collaborative_ads_managed_partner_business_info: optional(t.UnknownRecord),
  collaborative_ads_managed_partner_eligibility: optional(t.UnknownRecord),
  collaborative_ads_partner_premium_options: optional(t.UnknownRecord),
  is_hidden: optional(t.boolean),
  marketing_messages_onboarding_status: optional(
    record('MarketingMessagesOnboarding', { status: optional(t.string), time: optional(timestamp) }),
  ),
  payment_account_id: optional(identifier),
  primary_page: optional(From),
  timezone_id: optional(t.number),
  two_factor_type: optional(t.string),
  user_access_expire_time: optional(timestamp),
  vertical: optional(t.string),
  vertical_id: optional(t.number),
  whatsapp_business_manager_messaging_limit: optional(
    known('TIER_100K', 'TIER_10K', 'TIER_250', 'TIER_2K', 'TIER_UNLIMITED', 'UNTIERED'),
  ),
});
