import {
  identifier,
  looseBoolean,
  looseNumber,
  oneOf,
  openEnum,
  optional,
  record,
  timestamp,
} from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { From } from '../values/profiles.js';

/** A role in a business portfolio. */
export const BusinessRole = oneOf(
  'ADMIN',
  'ADS_RIGHTS_REVIEWER',
  'DEFAULT',
  'DEVELOPER',
  'EMPLOYEE',
  'FINANCE_ANALYST',
  'FINANCE_EDIT',
  'FINANCE_EDITOR',
  'FINANCE_VIEW',
  'MANAGE',
  'PARTNER_CENTER_ADMIN',
  'PARTNER_CENTER_ANALYST',
  'PARTNER_CENTER_EDUCATION',
  'PARTNER_CENTER_MARKETING',
  'PARTNER_CENTER_OPERATIONS',
);

/** The industry of a business. */
export const Vertical = oneOf(
  'ADVERTISING',
  'AUTOMOTIVE',
  'CONSUMER_PACKAGED_GOODS',
  'ECOMMERCE',
  'EDUCATION',
  'ENERGY_AND_UTILITIES',
  'ENTERTAINMENT_AND_MEDIA',
  'FINANCIAL_SERVICES',
  'GAMING',
  'GOVERNMENT_AND_POLITICS',
  'HEALTH',
  'LUXURY',
  'MARKETING',
  'NON_PROFIT',
  'NOT_SET',
  'ORGANIZATIONS_AND_ASSOCIATIONS',
  'OTHER',
  'PROFESSIONAL_SERVICES',
  'RESTAURANT',
  'RETAIL',
  'TECHNOLOGY',
  'TELECOM',
  'TRAVEL',
);

/** The fields of a business. */
export const BusinessFields = record('Business', {
  id: identifier,
  name: optional(t.string),
  link: optional(t.string),
  profile_picture_uri: optional(t.string),
  verification_status: optional(
    openEnum(
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
  block_offline_analytics: optional(looseBoolean),
  collaborative_ads_managed_partner_business_info: optional(t.UnknownRecord),
  collaborative_ads_managed_partner_eligibility: optional(t.UnknownRecord),
  collaborative_ads_partner_premium_options: optional(t.UnknownRecord),
  is_hidden: optional(looseBoolean),
  marketing_messages_onboarding_status: optional(
    record('MarketingMessagesOnboarding', { status: optional(t.string), time: optional(timestamp) }),
  ),
  payment_account_id: optional(identifier),
  primary_page: optional(From),
  timezone_id: optional(looseNumber),
  two_factor_type: optional(t.string),
  user_access_expire_time: optional(timestamp),
  vertical: optional(t.string),
  vertical_id: optional(looseNumber),
  whatsapp_business_manager_messaging_limit: optional(
    openEnum('TIER_100K', 'TIER_10K', 'TIER_250', 'TIER_2K', 'TIER_UNLIMITED', 'UNTIERED'),
  ),
});
