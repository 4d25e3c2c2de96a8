import { oneOf, optional, record } from '@edgewalk/core/declare';
import * as t from 'io-ts';

/** Changes to an app; members left out stay as they are. */
export const ApplicationUpdate = record('ApplicationUpdate', {
  /** Whether the app secret may be renewed by the API. */
  allow_cycle_app_secret: optional(t.boolean),
  /** The platforms that it uses the Audience Network on. */
  an_platforms: optional(
    t.array(
      oneOf('ANDROID', 'DESKTOP', 'GALAXY', 'INSTANT_ARTICLES', 'IOS', 'MOBILE_WEB', 'OCULUS', 'UNKNOWN', 'XIAOMI'),
    ),
  ),
  /** The domains of the app. */
  app_domains: optional(t.array(t.string)),
  /** The name of the app. */
  app_name: optional(t.string),
  /** True for a desktop or mobile app, false for a web app. */
  app_type: optional(t.boolean),
  /** The one line about the app in the login dialog. */
  auth_dialog_headline: optional(t.string),
  /** Why the app requests more permissions, as the login dialog shows it. */
  auth_dialog_perms_explanation: optional(t.string),
  /** Whether people are asked to log in before Facebook sends them to the app. */
  auth_referral_enabled: optional(t.boolean),
  /** The extended permissions that such a login requests. */
  auth_referral_extended_perms: optional(t.array(t.string)),
  /** The permissions for data of friends that such a login requests. */
  auth_referral_friend_perms: optional(t.array(t.string)),
  /** What such a login brings to the app: `code` or `token`. */
  auth_referral_response_type: optional(t.string),
  /** The permissions for the person's data that such a login requests. */
  auth_referral_user_perms: optional(t.array(t.string)),
  /** Whether the height of a game on Facebook follows the window. */
  canvas_fluid_height: optional(t.boolean),
  /** Whether the width of a game on Facebook follows the window. */
  canvas_fluid_width: optional(t.boolean),
  /** The http URL of the content of a game on Facebook. */
  canvas_url: optional(t.string),
  /** The developers' email address for Meta. */
  contact_email: optional(t.string),
  /** The URL that Meta calls when a person removes the app. */
  deauth_callback_url: optional(t.string),
  /** The URL of the mobile website. */
  mobile_web_url: optional(t.string),
  /** The part of its URL after `apps.facebook.com/`. */
  namespace: optional(t.string),
  /** The title of the app as a tab of a Page. */
  page_tab_default_name: optional(t.string),
  /** The URL of the privacy policy, which a live app must have. */
  privacy_policy_url: optional(t.string),
  /** The audience of the app, by age and country, as JSON text. */
  restrictions: optional(t.string),
  /** The https URL of the content of a game on Facebook. */
  secure_canvas_url: optional(t.string),
  /** The https URL of its content in a tab of a Page. */
  secure_page_tab_url: optional(t.string),
  /** The IP addresses that may send requests with the app's secret. */
  server_ip_whitelist: optional(t.array(t.string)),
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
});
