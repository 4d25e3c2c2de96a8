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
  /** The id of the business portfolio. */
  id: identifier,
  /** The name of the business portfolio. */
  name: optional(t.string),
  /** The URL of its page. */
  link: optional(t.string),
  /** The URL of its picture; expires. */
  profile_picture_uri: optional(t.string),
  /** Whether Meta has verified the business: `verified`, `not_verified`, or a step between. */
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
  /** The person or the system user who created it. */
  created_by: optional(From),
  /** When it was created, in ISO 8601. */
  created_time: optional(timestamp),
  /** The person or the system user who changed it last. */
  updated_by: optional(From),
  /** When it was last changed. */
  updated_time: optional(timestamp),
  /** When its extended credit was last changed. */
  extended_updated_time: optional(timestamp),
  /** Whether offline analytics are blocked. */
  block_offline_analytics: optional(looseBoolean),
  /** Its data as a partner in Collaborative Ads; Meta does not document the form. */
  collaborative_ads_managed_partner_business_info: optional(t.UnknownRecord),
  /** Whether it may be a partner in Collaborative Ads; Meta does not document the form. */
  collaborative_ads_managed_partner_eligibility: optional(t.UnknownRecord),
  /** Its options as a partner in Collaborative Ads; Meta does not document the form. */
  collaborative_ads_partner_premium_options: optional(t.UnknownRecord),
  /** Whether the business portfolio is hidden. */
  is_hidden: optional(looseBoolean),
  /** How far it is in joining marketing messages. */
  marketing_messages_onboarding_status: optional(
    record('MarketingMessagesOnboarding', {
      /** The step it has reached. */
      status: optional(t.string),
      /** When it reached that step. */
      time: optional(timestamp),
    }),
  ),
  /** The id of its payment account. */
  payment_account_id: optional(identifier),
  /** Its main Page. */
  primary_page: optional(From),
  /** Meta's number of its time zone. */
  timezone_id: optional(looseNumber),
  /** Who must use two-factor authentication: `none`, `admin_required` or `all_required`. */
  two_factor_type: optional(t.string),
  /** When the person's access ends; absent if it does not. */
  user_access_expire_time: optional(timestamp),
  /** The industry, such as `RETAIL`. */
  vertical: optional(t.string),
  /** Meta's number of the industry. */
  vertical_id: optional(looseNumber),
  /** How many people it may write to first on WhatsApp in 24 hours: `TIER_250` to `TIER_UNLIMITED`. */
  whatsapp_business_manager_messaging_limit: optional(
    openEnum('TIER_100K', 'TIER_10K', 'TIER_250', 'TIER_2K', 'TIER_UNLIMITED', 'UNTIERED'),
  ),
});
