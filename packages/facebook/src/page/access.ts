import { identifier, looseBoolean, looseNumber, optional, record } from '@edgewalk/core/declare';
import * as t from 'io-ts';

/** A category, with its subcategories. */
export const PageCategory = record('PageCategory', {
  /** The id of the category. */
  id: optional(identifier),
  /** The name of the category. */
  name: optional(t.string),
  /** The name of the category in the API. */
  api_enum: optional(t.string),
  /** The categories below it. */
  fb_page_categories: optional(
    t.array(
      record('PageSubcategory', {
        /** The id of the category. */
        id: optional(identifier),
        /** The name of the category. */
        name: optional(t.string),
        /** The name of the category in the API. */
        api_enum: optional(t.string),
      }),
    ),
  ),
});

/** The number of likes, as a number and as text. */
export const Engagement = record('Engagement', {
  /** The number of likes. */
  count: optional(looseNumber),
  /** The number in short, such as `214M`. */
  count_string: optional(t.string),
  /** The number in short when the viewer likes it. */
  count_string_with_like: optional(t.string),
  /** The number in short when the viewer does not. */
  count_string_without_like: optional(t.string),
  /** What the button says. */
  social_sentence: optional(t.string),
  /** What the button says when the viewer likes it. */
  social_sentence_with_like: optional(t.string),
  /** What the button says when the viewer does not. */
  social_sentence_without_like: optional(t.string),
});

/** Whether the caller and the app may read the leads of the Page. */
export const LeadAccess = record('LeadAccess', {
  /** Whether the app may read leads. */
  app_has_leads_permission: optional(looseBoolean),
  /** Whether the person may, with this app. */
  can_access_lead: optional(looseBoolean),
  /** Whether access is managed in the Leads Access Manager. */
  enabled_lead_access_manager: optional(looseBoolean),
  /** Why access is denied; absent where it is not. */
  failure_reason: optional(t.string),
  /** What would give access. */
  failure_resolution: optional(t.string),
  /** Whether the person has full control of the Page. */
  is_page_admin: optional(looseBoolean),
  /** The id of the Page. */
  page_id: optional(identifier),
  /** Whether the person may read leads. */
  user_has_leads_permission: optional(looseBoolean),
  /** The id of the person. */
  user_id: optional(identifier),
});

/** The message routing between apps that is switched on. */
export const MessagingFeatureStatus = record('MessagingFeatureStatus', {
  /** Probably whether the new routing of conversations is on. */
  hop_v2: optional(looseBoolean),
  /** Probably whether several apps may serve the conversations on Instagram. */
  ig_multi_app: optional(looseBoolean),
  /** Probably whether several apps may serve the conversations on Messenger. */
  msgr_multi_app: optional(looseBoolean),
});

/** Whether the Page can be called. */
export const VoipInfo = record('VoipInfo', {
  /** Probably whether the callee uses a mobile app. */
  has_mobile_app: optional(looseBoolean),
  /** Probably whether the viewer may call. */
  has_permission: optional(looseBoolean),
  /** Probably whether a call is possible now. */
  is_callable: optional(looseBoolean),
  /** Probably whether a call by WebRTC is possible. */
  is_callable_webrtc: optional(looseBoolean),
  /** Probably whether a notification can announce the call. */
  is_pushable: optional(looseBoolean),
  /** Why it cannot be called, as a number. */
  reason_code: optional(looseNumber),
  /** Why it cannot be called, in words. */
  reason_description: optional(t.string),
});
