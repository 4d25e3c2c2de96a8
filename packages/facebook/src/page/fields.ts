import {
  identifier,
  looseBoolean,
  looseNumber,
  openEnum,
  optional,
  record,
  Reference,
  timestamp,
} from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { CoverPhoto } from '../values/cover-photo.js';
import { NamedReference } from '../values/profiles.js';
import { Engagement, LeadAccess, MessagingFeatureStatus, PageCategory, VoipInfo } from './access.js';
import { profileFields } from './profile-fields.js';

const yes = optional(looseBoolean);
const count = optional(looseNumber);
const text = optional(t.string);

/** The fields of a Page. Those of its profile are in `profileFields`. */
export const PageFields = record('Page', {
  id: identifier,
  name: text,
  ...profileFields,
  /** The token of the Page; a secret. Absent if the token's person has no role on the Page. */
  access_token: text,
  ad_campaign: optional(Reference),
  app_id: optional(identifier),
  available_promo_offer_ids: optional(t.unknown),
  /** The Page that Meta considers the best for the same topic. */
  best_page: optional(NamedReference),
  breaking_news_usage: optional(t.unknown),
  business: optional(NamedReference),
  can_checkin: yes,
  can_post: yes,
  category: text,
  category_list: optional(t.array(PageCategory)),
  checkins: count,
  connected_instagram_account: optional(Reference),
  connected_page_backed_instagram_account: optional(Reference),
  copyright_attribution_insights: optional(t.UnknownRecord),
  copyright_whitelisted_ig_partners: optional(t.array(t.string)),
  country_page_likes: count,
  cover: optional(CoverPhoto),
  displayed_message_response_time: text,
  does_viewer_have_page_permission_link_ig: yes,
  engagement: optional(Engagement),
  /** The number of likes. */
  fan_count: count,
  featured_video: optional(Reference),
  features: optional(t.unknown),
  followers_count: count,
  global_brand_page_name: text,
  global_brand_root_id: optional(identifier),
  has_added_app: yes,
  has_lead_access: optional(LeadAccess),
  has_transitioned_to_new_page_experience: yes,
  has_whatsapp_business_number: yes,
  has_whatsapp_number: yes,
  /** The professional account linked to the Page; absent where there is none. */
  instagram_business_account: optional(Reference),
  is_calling_eligible: yes,
  is_community_page: yes,
  is_eligible_for_branded_content: yes,
  is_eligible_for_disable_connect_ig_btn_for_non_page_admin_am_web: yes,
  is_messenger_bot_get_started_enabled: yes,
  is_messenger_platform_bot: yes,
  is_owned: yes,
  is_published: yes,
  is_unclaimed: yes,
  /** True with a blue or a grey badge; see `verification_status`. */
  is_verified: yes,
  is_webhooks_subscribed: yes,
  leadgen_tos_acceptance_time: optional(timestamp),
  leadgen_tos_accepted: yes,
  leadgen_tos_accepting_user: optional(NamedReference),
  link: text,
  merchant_id: optional(identifier),
  merchant_review_status: text,
  messaging_feature_status: optional(MessagingFeatureStatus),
  messenger_ads_default_icebreakers: optional(t.array(t.string)),
  messenger_ads_default_quick_replies: optional(t.array(t.string)),
  messenger_ads_quick_replies_type: text,
  mini_shop_storefront: optional(Reference),
  name_with_location_descriptor: text,
  new_like_count: count,
  offer_eligible: yes,
  overall_star_rating: count,
  owner_business: optional(NamedReference),
  page_backed_threads_account_id: optional(identifier),
  page_token: text,
  /** The main Page of the chain, if this one is a branch. */
  parent_page: optional(NamedReference),
  /** The target audience of the Page, in terms of the Marketing API. */
  preferred_audience: optional(t.UnknownRecord),
  promotion_eligible: yes,
  promotion_ineligible_reason: text,
  rating_count: count,
  recipient: optional(identifier),
  store_code: text,
  store_location_descriptor: text,
  store_number: count,
  supports_donate_button_in_live_video: yes,
  talking_about_count: count,
  /** The tasks that the person may perform there; only in lists of a person's own Pages. */
  tasks: optional(t.array(t.string)),
  unread_message_count: count,
  unread_notif_count: count,
  unseen_message_count: count,
  user_access_expire_time: optional(timestamp),
  username: text,
  verification_status: optional(openEnum('blue_verified', 'gray_verified', 'not_verified')),
  voip_info: optional(VoipInfo),
  were_here_count: count,
  whatsapp_number: text,
});
