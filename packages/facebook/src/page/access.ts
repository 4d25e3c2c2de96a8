import { identifier, looseBoolean, looseNumber, optional, record } from '@edgewalk/core/declare';
import * as t from 'io-ts';

/** A category, with its subcategories. */
export const PageCategory = record('PageCategory', {
  id: optional(identifier),
  name: optional(t.string),
  api_enum: optional(t.string),
  fb_page_categories: optional(
    t.array(
      record('PageSubcategory', {
        id: optional(identifier),
        name: optional(t.string),
        api_enum: optional(t.string),
      }),
    ),
  ),
});

/** The number of likes, as a number and as text. */
export const Engagement = record('Engagement', {
  count: optional(looseNumber),
  count_string: optional(t.string),
  count_string_with_like: optional(t.string),
  count_string_without_like: optional(t.string),
  social_sentence: optional(t.string),
  social_sentence_with_like: optional(t.string),
  social_sentence_without_like: optional(t.string),
});

/** Whether the caller and the app may read the leads of the Page. */
export const LeadAccess = record('LeadAccess', {
  app_has_leads_permission: optional(looseBoolean),
  can_access_lead: optional(looseBoolean),
  enabled_lead_access_manager: optional(looseBoolean),
  failure_reason: optional(t.string),
  failure_resolution: optional(t.string),
  is_page_admin: optional(looseBoolean),
  page_id: optional(identifier),
  user_has_leads_permission: optional(looseBoolean),
  user_id: optional(identifier),
});

/** The message routing between apps that is switched on. */
export const MessagingFeatureStatus = record('MessagingFeatureStatus', {
  hop_v2: optional(looseBoolean),
  ig_multi_app: optional(looseBoolean),
  msgr_multi_app: optional(looseBoolean),
});

/** Whether the Page can be called. */
export const VoipInfo = record('VoipInfo', {
  has_mobile_app: optional(looseBoolean),
  has_permission: optional(looseBoolean),
  is_callable: optional(looseBoolean),
  is_callable_webrtc: optional(looseBoolean),
  is_pushable: optional(looseBoolean),
  reason_code: optional(looseNumber),
  reason_description: optional(t.string),
});
