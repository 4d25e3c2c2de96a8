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
  /** The id of the Page, the same for every app. */
  id: identifier,
  /** The name of the Page. */
  name: text,
  ...profileFields,
  /** The token of the Page, a secret; absent if the token's person has no role on it. */
  access_token: text,
  /** The ad set that promotes the Page now. */
  ad_campaign: optional(Reference),
  /** The id of the app that the Page belongs to. */
  app_id: optional(identifier),
  /** Ids of promotional offers; Meta does not document them. */
  available_promo_offer_ids: optional(t.unknown),
  /** The Page that Meta considers the best for the same topic. */
  best_page: optional(NamedReference),
  /** The use of the label for breaking news; for publishers. */
  breaking_news_usage: optional(t.unknown),
  /** The business portfolio of the Page; needs business_management. */
  business: optional(NamedReference),
  /** Whether people can check in. */
  can_checkin: yes,
  /** Whether the token's person may post on the Page. */
  can_post: yes,
  /** The main category in words, such as `Musician/band`. */
  category: text,
  /** The subcategories of the Page. */
  category_list: optional(t.array(PageCategory)),
  /** How often people checked in. */
  checkins: count,
  /** The Instagram account connected in the Page's settings; absent where there is none. */
  connected_instagram_account: optional(Reference),
  /** The Instagram account that stands in for the Page in ads, as it seems. */
  connected_page_backed_instagram_account: optional(Reference),
  /** What copyright attribution brought, such as followers; Rights Manager. */
  copyright_attribution_insights: optional(t.UnknownRecord),
  /** Usernames on Instagram that copyright matching spares. */
  copyright_whitelisted_ig_partners: optional(t.array(t.string)),
  /** Likes of this country's Page of a Global Page. */
  country_page_likes: count,
  /** The cover photo. */
  cover: optional(CoverPhoto),
  /** How fast the Page answers messages, as visitors see it. */
  displayed_message_response_time: text,
  /** Probably whether the token's person may link an Instagram account. */
  does_viewer_have_page_permission_link_ig: yes,
  /** The likes, and what the Like button says. */
  engagement: optional(Engagement),
  /** How many people like the Page; of a Global Page those of the whole brand. */
  fan_count: count,
  /** The video that the Page features. */
  featured_video: optional(Reference),
  /** The equipment of the vehicle. Pages of vehicles only. */
  features: optional(t.unknown),
  /** How many people follow the Page. */
  followers_count: count,
  /** The name with the country; Global Pages only. */
  global_brand_page_name: text,
  /** The id of the root of a Global Page. */
  global_brand_root_id: optional(identifier),
  /** Whether the app is in a tab of the Page. */
  has_added_app: yes,
  /** Whether the caller and the app may read leads, and why not. */
  has_lead_access: optional(LeadAccess),
  /** Whether it is a Page of the new experience, as nearly all are. */
  has_transitioned_to_new_page_experience: yes,
  /** Whether its WhatsApp number is one of a business. */
  has_whatsapp_business_number: yes,
  /** Whether it has a WhatsApp number. */
  has_whatsapp_number: yes,
  /** The professional account linked to the Page, as `{ id }`; absent where there is none. */
  instagram_business_account: optional(Reference),
  /** Probably whether the Page may use calls on Messenger. */
  is_calling_eligible: yes,
  /** Whether it is a community Page, without an owner. */
  is_community_page: yes,
  /** Whether it may use the tool for branded content. */
  is_eligible_for_branded_content: yes,
  /** A switch of Ads Manager; Meta does not document it. */
  is_eligible_for_disable_connect_ig_btn_for_non_page_admin_am_web: yes,
  /** Whether its bot has a Get Started button. */
  is_messenger_bot_get_started_enabled: yes,
  /** Whether a bot answers its messages. */
  is_messenger_platform_bot: yes,
  /** Whether somebody owns it. */
  is_owned: yes,
  /** False while only people with a role see it. */
  is_published: yes,
  /** Whether nobody has claimed it. */
  is_unclaimed: yes,
  /** Whether it has a badge; use `verification_status`. */
  is_verified: yes,
  /** Whether the app receives its webhooks. */
  is_webhooks_subscribed: yes,
  /** When the terms of lead ads were accepted. */
  leadgen_tos_acceptance_time: optional(timestamp),
  /** Whether the terms of lead ads are accepted. */
  leadgen_tos_accepted: yes,
  /** Who accepted the terms of lead ads. */
  leadgen_tos_accepting_user: optional(NamedReference),
  /** The address of the Page on facebook.com. */
  link: text,
  /** The id of the merchant of its shop. */
  merchant_id: optional(identifier),
  /** The state of Meta's review of its shop. */
  merchant_review_status: text,
  /** Which features of messaging are on. */
  messaging_feature_status: optional(MessagingFeatureStatus),
  /** Questions that conversations from ads offer by default. */
  messenger_ads_default_icebreakers: optional(t.array(t.string)),
  /** Quick replies that conversations from ads offer by default. */
  messenger_ads_default_quick_replies: optional(t.array(t.string)),
  /** For which kind of Page those are: `UNKNOWN`, `PAGE_SHOP` or `RETAIL`. */
  messenger_ads_quick_replies_type: text,
  /** The storefront of its shop, as it seems. */
  mini_shop_storefront: optional(Reference),
  /** The name with its location or brand. */
  name_with_location_descriptor: text,
  /** Likes since an admin last looked; admins only. */
  new_like_count: count,
  /** Whether it may publish offers; admins only. */
  offer_eligible: yes,
  /** The rating from 1 to 5; absent with few ratings. */
  overall_star_rating: count,
  /** The business portfolio that owns it. */
  owner_business: optional(NamedReference),
  /** The id of the Threads account that stands in for it in ads. */
  page_backed_threads_account_id: optional(identifier),
  /** A name of the Page in addresses, as it seems; no access token. */
  page_token: text,
  /** The main Page of the chain, if this one is a branch. */
  parent_page: optional(NamedReference),
  /** The target audience, in terms of the Marketing API. */
  preferred_audience: optional(t.UnknownRecord),
  /** Whether its posts may be boosted; admins only. */
  promotion_eligible: yes,
  /** Why its posts may not be boosted; admins only. */
  promotion_ineligible_reason: text,
  /** How many public ratings it has. */
  rating_count: count,
  /** The Page-scoped id of the person for whom `account_linking_token` was given. */
  recipient: optional(identifier),
  /** The code of the branch within its chain. */
  store_code: text,
  /** What distinguishes the branch, such as a street. */
  store_location_descriptor: text,
  /** The number of the branch within its chain. */
  store_number: count,
  /** Whether its live videos may have a donate button. */
  supports_donate_button_in_live_video: yes,
  /** How many people talked about it in the last seven days. */
  talking_about_count: count,
  /** What the token's person may do there; only in lists of a person's own Pages. */
  tasks: optional(t.array(t.string)),
  /** Unread messages; admins only. */
  unread_message_count: count,
  /** Unread notifications; admins only. */
  unread_notif_count: count,
  /** Messages not yet seen; admins only. */
  unseen_message_count: count,
  /** When the person's access ends; absent where it does not. */
  user_access_expire_time: optional(timestamp),
  /** The name in its address, `facebook.com/{username}`; absent until it is chosen. */
  username: text,
  /** `blue_verified`, `gray_verified` or `not_verified`. */
  verification_status: optional(openEnum('blue_verified', 'gray_verified', 'not_verified')),
  /** Whether it can be called on Messenger. */
  voip_info: optional(VoipInfo),
  /** How many visits the place had. */
  were_here_count: count,
  /** Its WhatsApp number. */
  whatsapp_number: text,
});
