import { identifier, optional, record } from '@edgewalk/core/declare';
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
  count: optional(t.number),
  count_string: optional(t.string),
  count_string_with_like: optional(t.string),
  count_string_without_like: optional(t.string),
  social_sentence: optional(t.string),
  social_sentence_with_like: optional(t.string),
  social_sentence_without_like: optional(t.string),
});

/** Whether the caller and the app may read the leads of the Page. */
export const LeadAccess = record('LeadAccess', {
  app_has_leads_permission: optional(t.boolean),
  can_access_lead: optional(t.boolean),
  enabled_lead_access_manager: optional(t.boolean),
  failure_reason: optional(t.string),
  failure_resolution: optional(t.string),
  is_page_admin: optional(t.boolean),
  page_id: optional(identifier),
  user_has_leads_permission: optional(t.boolean),
  user_id: optional(identifier),
});

/** The message routing between apps that is switched on. */
export const MessagingFeatureStatus = record('MessagingFeatureStatus', {
  hop_v2: optional(t.boolean),
  ig_multi_app: optional(t.boolean),
  msgr_multi_app: optional(t.boolean),
});

/** Whether the Page can be called. */
export const VoipInfo = record('VoipInfo', {
  has_mobile_app: optional(t.boolean),
  has_permission: optional(t.boolean),
  is_callable: optional(t.boolean),
  is_callable_webrtc: optional(t.boolean),
  is_pushable: optional(t.boolean),
  reason_code: optional(t.number),
  reason_description: optional(t.string),
});
