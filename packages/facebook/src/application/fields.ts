import { identifier, looseBoolean, looseNumber, openEnum, optional, record, timestamp } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { From } from '../values/profiles.js';

/** Meta returns an empty map as an empty list, and some maps as text. */
const loose = optional(t.unknown);
/** Meta's documentation has numbers where responses have booleans. */
const flag = optional(t.union([t.boolean, t.number]));
/** Large counts are strings. */
const count = optional(t.union([t.string, t.number]));

/** The fields of an app. Most are visible only to its own token, or to its developers. */
export const ApplicationFields = record('Application', {
  /** The id of the app. */
  id: identifier,
  /** The name of the app. */
  name: optional(t.string),
  /** The category of the app. */
  category: optional(t.string),
  /** The description of the app. */
  description: optional(t.string),
  /** The URL of the app on Facebook. */
  link: optional(t.string),
  /** The part of its URL after `apps.facebook.com/`. */
  namespace: optional(t.string),
  /** The rules of automatic advanced matching, as the SDKs read them. */
  aam_rules: loose,
  /** The most placements that the app may have in the Audience Network. */
  an_ad_space_limit: optional(looseNumber),
  /** The platforms that it uses the Audience Network on. */
  an_platforms: optional(t.array(t.string)),
  /** The key hashes of the Android app. */
  android_key_hash: optional(t.array(t.string)),
  /** How the SDK for Android treats errors, by category. */
  android_sdk_error_categories: loose,
  /** The domains of the app. */
  app_domains: optional(t.array(t.string)),
  /** Settings of app events for the SDKs; Meta does not document them. */
  app_events_config: loose,
  /** The features of app events that are on, as bits of a number. */
  app_events_feature_bitmask: count,
  /** The seconds without activity after which a session ends. */
  app_events_session_timeout: optional(looseNumber),
  /** Whether installations of the app are tracked. */
  app_install_tracked: optional(looseBoolean),
  /** The name of the app as it is set. */
  app_name: optional(t.string),
  /** Settings of app events for the SDK for iOS; Meta does not document them. */
  app_signals_binding_ios: loose,
  /** 0 or false for a web app, 1 or true for a desktop or mobile app. */
  app_type: flag,
  /** The URL of the help in the login dialog. */
  auth_dialog_data_help_url: optional(t.string),
  /** The one line about the app in the login dialog. */
  auth_dialog_headline: optional(t.string),
  /** Why the app requests more permissions, as the login dialog shows it. */
  auth_dialog_perms_explanation: optional(t.string),
  /** The default audience of what people do in the app. */
  auth_referral_default_activity_privacy: optional(t.string),
  /** Whether people are asked to log in before Facebook sends them to the app. */
  auth_referral_enabled: flag,
  /** The extended permissions that such a login requests. */
  auth_referral_extended_perms: optional(t.array(t.string)),
  /** The permissions for data of friends that such a login requests. */
  auth_referral_friend_perms: optional(t.array(t.string)),
  /** What such a login brings to the app: `code` or `token`. */
  auth_referral_response_type: optional(t.string),
  /** The permissions for the person's data that such a login requests. */
  auth_referral_user_perms: optional(t.array(t.string)),
  /** Which actions in the Android app are logged as which events; Meta does not document the form. */
  auto_event_mapping_android: loose,
  /** Which actions in the iOS app are logged as which events; Meta does not document the form. */
  auto_event_mapping_ios: loose,
  /** Whether events may be set up without code. */
  auto_event_setup_enabled: optional(looseBoolean),
  /** Whether the SDKs log events automatically by default. */
  auto_log_app_events_default: optional(looseBoolean),
  /** Whether the SDKs log events automatically now. */
  auto_log_app_events_enabled: optional(looseBoolean),
  /** The business portfolio that the app belongs to. */
  business: optional(From),
  /** Whether the height of a game on Facebook follows the window. */
  canvas_fluid_height: optional(looseBoolean),
  /** Whether the width of a game on Facebook follows the window. */
  canvas_fluid_width: flag,
  /** The http URL of the content of a game on Facebook. */
  canvas_url: optional(t.string),
  /** Settings for the SDKs; Meta does not document them. */
  client_config: loose,
  /** The company that makes the app. */
  company: optional(t.string),
  /** The ids of its configurations of Facebook Login for Business. */
  config_ids: loose,
  /** Whether single sign-on is set up for iOS. */
  configured_ios_sso: optional(looseBoolean),
  /** The developers' email address for Meta. */
  contact_email: optional(t.string),
  /** When the app was created, in ISO 8601. */
  created_time: optional(timestamp),
  /** The id of the person who created it. */
  creator_uid: optional(identifier),
  /** How many people used it in the last day; digits in a string. */
  daily_active_users: count,
  /** Its rank among all apps by daily users. */
  daily_active_users_rank: optional(looseNumber),
  /** The URL that Meta calls when a person removes the app. */
  deauth_callback_url: optional(t.string),
  /** The platform that content is shared on. */
  default_share_mode: optional(t.string),
  /** Settings for the SDKs; Meta does not document them. */
  enigma_config: loose,
  /** The id of the app in payments. */
  financial_id: optional(identifier),
  /** Whether version 4 of the login dialog opens in a custom tab of Chrome. */
  gdpv4_chrome_custom_tabs_enabled: optional(looseBoolean),
  /** Whether the SDKs use version 4 of the login dialog. */
  gdpv4_enabled: optional(looseBoolean),
  /** The text of the hint beside the login button. */
  gdpv4_nux_content: loose,
  /** Whether the hint beside the login button is shown. */
  gdpv4_nux_enabled: optional(looseBoolean),
  /** Whether the product Messenger is added to the app. */
  has_messenger_product: optional(looseBoolean),
  /** The URL of its space at a hosting partner of Meta. */
  hosting_url: optional(t.string),
  /** The URL of the icon. */
  icon_url: optional(t.string),
  /** The bundle ids of the iOS app. */
  ios_bundle_id: optional(t.array(t.string)),
  /** How the SDK for iOS opens each dialog. */
  ios_sdk_dialog_flows: loose,
  /** How the SDK for iOS treats errors, by category. */
  ios_sdk_error_categories: loose,
  /** A switch of the login on iOS; Meta does not document it. */
  ios_sfvc_attr: optional(looseBoolean),
  /** Whether the iOS app can log in through the Facebook app. */
  ios_supports_native_proxy_auth_flow: optional(looseBoolean),
  /** Whether the iOS app can log in with the account that the system holds. */
  ios_supports_system_auth: optional(looseBoolean),
  /** The id of the iPad app in the App Store. */
  ipad_app_store_id: optional(identifier),
  /** The id of the iPhone app in the App Store. */
  iphone_app_store_id: optional(identifier),
  /** The newest version of the SDKs. */
  latest_sdk_version: loose,
  /** A token that the SDKs log with. */
  logging_token: optional(t.string),
  /** The URL of the logo. */
  logo_url: optional(t.string),
  /** The changes of the platform that are on for the app, by name. */
  migrations: loose,
  /** The URL of the app's section on profiles in mobile browsers. */
  mobile_profile_section_url: optional(t.string),
  /** The URL of the mobile website. */
  mobile_web_url: optional(t.string),
  /** How many people used it in the last month; digits in a string. */
  monthly_active_users: count,
  /** Its rank among all apps by monthly users. */
  monthly_active_users_rank: optional(looseNumber),
  /** The URLs of the app in the app stores. */
  object_store_urls: loose,
  /** The business portfolio that owns the app. */
  owner_business: optional(From),
  /** The title of the app as a tab of a Page. */
  page_tab_default_name: optional(t.string),
  /** The http URL of its content in a tab of a Page. */
  page_tab_url: optional(t.string),
  /** The URL of a photo of the app. */
  photo_url: optional(t.string),
  /** The URL of the privacy policy, which a live app must have. */
  privacy_policy_url: optional(t.string),
  /** The URL of the app's section on profiles. */
  profile_section_url: optional(t.string),
  /** The id of the property that the app belongs to. */
  property_id: optional(identifier),
  /** Rules for app events in the SDKs; Meta does not document them. */
  protected_mode_rules: loose,
  /** The devices that send app events at once. */
  real_time_mode_devices: optional(t.array(t.string)),
  /** Who may use the app, by age and country. */
  restrictions: loose,
  /** Which parameters of app events the SDKs leave out; Meta does not document the form. */
  restrictive_data_filter_params: loose,
  /** The rules by which the SDKs leave out data; Meta does not document the form. */
  restrictive_data_filter_rules: loose,
  /** What the SDKs say to developers whose version is old. */
  sdk_update_message: loose,
  /** A switch of the login in the SDKs. */
  seamless_login: flag,
  /** The https URL of the content of a game on Facebook. */
  secure_canvas_url: optional(t.string),
  /** The https URL of its content in a tab of a Page. */
  secure_page_tab_url: optional(t.string),
  /** The IP addresses that may send requests with the app's secret, separated by commas. */
  server_ip_whitelist: loose,
  /** The URL of the icon that smart login shows as a bookmark. */
  smart_login_bookmark_icon_url: optional(t.string),
  /** The URL of the icon that smart login shows in menus. */
  smart_login_menu_icon_url: optional(t.string),
  /** Whether the use of the app was shown in the feeds of friends. */
  social_discovery: flag,
  /** The subcategory of the app. */
  subcategory: optional(t.string),
  /** The setting of suggested events; Meta does not document the form. */
  suggested_events_setting: optional(t.string),
  /** The platforms of the app, such as `WEB`, `ANDROID` and `IPHONE`. */
  supported_platforms: optional(
    t.array(
      openEnum(
        'AMAZON',
        'ANDROID',
        'CANVAS',
        'GAMEROOM',
        'INSTANT_GAME',
        'IPAD',
        'IPHONE',
        'MOBILE_WEB',
        'OCULUS',
        'SAMSUNG',
        'SUPPLEMENTARY_IMAGES',
        'WEB',
        'WINDOWS',
        'XIAOMI',
      ),
    ),
  ),
  /** Whether requests switch to the Facebook app; Meta does not document the form. */
  supports_apprequests_fast_app_switch: loose,
  /** Whether the mobile SDKs support attribution. */
  supports_attribution: optional(looseBoolean),
  /** Whether the SDKs log their own use. */
  supports_implicit_sdk_logging: optional(looseBoolean),
  /** Whether login on iOS does without the native dialog. */
  suppress_native_ios_gdp: optional(looseBoolean),
  /** The URL of the terms of service. */
  terms_of_service_url: optional(t.string),
  /** What distinguishes several iOS apps that share one app id. */
  url_scheme_suffix: optional(t.string),
  /** The email address where people find help. */
  user_support_email: optional(t.string),
  /** The URL where people find help. */
  user_support_url: optional(t.string),
  /** The URL of the website of the app. */
  website_url: optional(t.string),
  /** How many people used it in the last week; digits in a string. */
  weekly_active_users: count,
});
