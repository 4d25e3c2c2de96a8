import { oneOf, optional, record } from '@edgewalk/core/declare';
import * as t from 'io-ts';

/** Changes to an app; members left out stay as they are. */
export const ApplicationUpdate = record('ApplicationUpdate', {
  allow_cycle_app_secret: optional(t.boolean),
  an_platforms: optional(
    t.array(
      oneOf('ANDROID', 'DESKTOP', 'GALAXY', 'INSTANT_ARTICLES', 'IOS', 'MOBILE_WEB', 'OCULUS', 'UNKNOWN', 'XIAOMI'),
    ),
  ),
  app_domains: optional(t.array(t.string)),
  app_name: optional(t.string),
  /** True for a desktop or mobile app, false for a web app. */
  app_type: optional(t.boolean),
  auth_dialog_headline: optional(t.string),
  auth_dialog_perms_explanation: optional(t.string),
  auth_referral_enabled: optional(t.boolean),
  auth_referral_extended_perms: optional(t.array(t.string)),
  auth_referral_friend_perms: optional(t.array(t.string)),
  auth_referral_response_type: optional(t.string),
  auth_referral_user_perms: optional(t.array(t.string)),
  canvas_fluid_height: optional(t.boolean),
  canvas_fluid_width: optional(t.boolean),
  canvas_url: optional(t.string),
  contact_email: optional(t.string),
  deauth_callback_url: optional(t.string),
  mobile_web_url: optional(t.string),
  namespace: optional(t.string),
  page_tab_default_name: optional(t.string),
  privacy_policy_url: optional(t.string),
  /** The audience of the app, by age and country, as JSON text. */
  restrictions: optional(t.string),
  secure_canvas_url: optional(t.string),
  secure_page_tab_url: optional(t.string),
  server_ip_whitelist: optional(t.array(t.string)),
  terms_of_service_url: optional(t.string),
  url_scheme_suffix: optional(t.string),
  user_support_email: optional(t.string),
  user_support_url: optional(t.string),
  website_url: optional(t.string),
});
