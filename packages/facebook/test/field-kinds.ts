import type { FieldKindTable } from '@edgewalk/testing/tree/field-kinds';

/**
 * Where Meta has numbers and booleans, by Meta's own description of its objects (April 2026) and, for what that leaves
 * out, by its reference and by recorded answers. Numbers that are ids are texts here: they pass 2^53.
 */
export const fieldKinds: FieldKindTable = {
  AccessToken: {
    number: 'expires_in',
  },
  AdBreakConfig: {
    number:
      'default_ad_break_duration failure_reason_polling_interval first_break_eligible_secs ' +
      'preparing_duration time_between_ad_breaks_secs viewer_count_threshold',
    boolean: 'is_eligible_to_onboard is_enabled',
  },
  AgeRange: {
    number: 'max min',
  },
  Album: {
    number: 'count photo_count video_count',
    boolean: 'can_backdate can_upload is_user_facing',
  },
  Application: {
    number: 'an_ad_space_limit app_events_session_timeout daily_active_users_rank monthly_active_users_rank',
    boolean:
      'app_install_tracked auto_event_setup_enabled auto_log_app_events_default auto_log_app_events_enabled ' +
      'canvas_fluid_height configured_ios_sso gdpv4_chrome_custom_tabs_enabled gdpv4_enabled ' +
      'gdpv4_nux_enabled has_messenger_product ios_sfvc_attr ios_supports_native_proxy_auth_flow ' +
      'ios_supports_system_auth supports_attribution supports_implicit_sdk_logging suppress_native_ios_gdp',
  },
  ApplicationSubscription: {
    boolean: 'active',
  },
  AttachedImage: {
    number: 'height width',
  },
  Business: {
    number: 'timezone_id vertical_id',
    boolean: 'block_offline_analytics is_hidden',
  },
  BusinessUser: {
    boolean: 'marked_for_removal',
  },
  Comment: {
    number: 'comment_count like_count live_broadcast_timestamp',
    boolean: 'can_comment can_hide can_like can_remove can_reply_privately is_hidden is_private user_likes',
  },
  Conversation: {
    number: 'message_count unread_count',
    boolean: 'can_reply is_owner is_subscribed',
  },
  CopyrightCheckStatus: {
    boolean: 'matches_found',
  },
  CoverPhoto: {
    number: 'offset_x offset_y',
  },
  Currency: {
    number: 'currency_offset usd_exchange usd_exchange_inverse',
  },
  Engagement: {
    number: 'count',
  },
  EntityAtTextRange: {
    number: 'length offset',
  },
  Event: {
    number: 'attending_count declined_count interested_count maybe_count noreply_count',
    boolean: 'can_guests_invite discount_code_enabled guest_list_enabled is_canceled is_draft is_online is_page_owned',
  },
  EventTicketTier: {
    number: 'maximum_quantity minimum_quantity price priority total_quantity',
  },
  Group: {
    number: 'member_count member_request_count',
    boolean: 'archived',
  },
  GroupDoc: {
    boolean: 'can_delete can_edit',
  },
  ImageData: {
    number: 'height image_type max_height max_width width',
    boolean: 'render_as_sticker',
  },
  InstagramAccount: {
    number: 'follow_count followed_by_count followers_count follows_count media_count',
    boolean: 'has_profile_pic has_profile_picture is_private is_published shopping_product_tag_eligibility',
  },
  Lead: {
    boolean: 'is_organic',
  },
  LeadAccess: {
    boolean:
      'app_has_leads_permission can_access_lead enabled_lead_access_manager is_page_admin ' +
      'user_has_leads_permission',
  },
  LeadgenForm: {
    number: 'expired_leads_count leads_count organic_leads_count',
    boolean: 'allow_organic_lead block_display_for_non_targeted_viewer is_optimized_for_quality',
  },
  LiveAudience: {
    number: 'age_max age_min',
  },
  LiveVideo: {
    number: 'live_views seconds_left',
    boolean: 'is_manual_mode is_reference_only',
  },
  LiveVideoError: {
    number: 'error_code',
  },
  LiveVideoInputStream: {
    boolean: 'is_master',
  },
  Location: {
    number: 'latitude longitude',
  },
  Message: {
    boolean: 'is_unsupported',
  },
  MessageFile: {
    number: 'size',
  },
  MessageTemplate: {
    number: 'creation_time language_count',
  },
  MessagingFeatureStatus: {
    boolean: 'hop_v2 ig_multi_app msgr_multi_app',
  },
  MessengerCallSettings: {
    boolean: 'audio_enabled icon_enabled video_enabled',
  },
  MessengerProfile: {
    boolean: 'subject_to_new_eu_privacy_rules',
  },
  MusicVideoCopyright: {
    number: 'displayed_matches_count',
    boolean: 'in_conflict',
  },
  NotificationMessageToken: {
    number: 'creation_timestamp next_eligible_time next_eligible_time_for_paid_messaging token_expiry_timestamp',
  },
  Page: {
    number:
      'checkins country_page_likes fan_count followers_count new_like_count overall_star_rating ' +
      'rating_count store_number talking_about_count unread_message_count unread_notif_count ' +
      'unseen_message_count were_here_count',
    boolean:
      'can_checkin can_post does_viewer_have_page_permission_link_ig has_added_app ' +
      'has_transitioned_to_new_page_experience has_whatsapp_business_number has_whatsapp_number ' +
      'is_always_open is_calling_eligible is_chain is_community_page is_eligible_for_branded_content ' +
      'is_eligible_for_disable_connect_ig_btn_for_non_page_admin_am_web ' +
      'is_messenger_bot_get_started_enabled is_messenger_platform_bot is_owned is_permanently_closed ' +
      'is_published is_unclaimed is_verified is_webhooks_subscribed leadgen_tos_accepted offer_eligible ' +
      'promotion_eligible supports_donate_button_in_live_video',
  },
  PageRole: {
    boolean: 'is_active',
  },
  Photo: {
    number: 'height position width',
    boolean: 'can_backdate can_delete can_tag',
  },
  PhotoSize: {
    number: 'height width',
  },
  Picture: {
    number: 'bottom height left right top width',
    boolean: 'is_silhouette',
  },
  PictureCrop: {
    number: 'bottom height left right top width',
    boolean: 'is_silhouette',
  },
  Place: {
    number: 'overall_rating',
  },
  Post: {
    number: 'expanded_height expanded_width height scheduled_publish_time width',
    boolean:
      'can_reply_privately is_app_share is_eligible_for_dark_post is_eligible_for_promotion is_expired ' +
      'is_fb_live_videos is_hidden is_inline_created is_instagram_eligible is_live_clip is_popular ' +
      'is_published is_spherical multi_share_end_card multi_share_optimized subscribed was_fb_live_videos',
  },
  PostTargeting: {
    number: 'age_max age_min',
  },
  Profile: {
    boolean: 'can_post',
  },
  Reaction: {
    boolean: 'can_post',
  },
  Recommendation: {
    number: 'rating',
    boolean: 'has_rating has_review',
  },
  Shares: {
    number: 'count',
  },
  Tab: {
    number: 'position',
    boolean: 'is_non_connection_landing_tab is_permanent',
  },
  UploadSession: {
    number: 'file_offset',
  },
  User: {
    number: 'timezone',
    boolean:
      'installed is_guest_user is_work_account local_news_megaphone_dismiss_status ' +
      'local_news_subscription_status supports_donate_button_in_live_video verified',
  },
  UserCover: {
    number: 'offset_x offset_y',
  },
  Video: {
    number: 'ad_breaks length live_audience_count post_views views',
    boolean:
      'embeddable is_crosspost_video is_crossposting_eligible is_episode is_instagram_eligible ' +
      'is_reference_only published spherical',
  },
  VideoCaption: {
    boolean: 'is_auto_generated is_default',
  },
  VideoData: {
    number: 'height length rotation video_type width',
  },
  VideoFormat: {
    number: 'height width',
  },
  VideoList: {
    number: 'season_number videos_count',
  },
  VideoPoll: {
    boolean: 'close_after_voting default_open show_gradient show_results',
  },
  VideoPollOption: {
    number: 'order total_votes',
    boolean: 'is_correct',
  },
  VideoStatus: {
    number: 'processing_progress',
  },
  VideoStatusError: {
    number: 'code',
  },
  VideoThumbnail: {
    number: 'height scale width',
    boolean: 'is_preferred',
  },
  VideoUploadLimits: {
    number: 'length size',
  },
  VideoUploadingPhase: {
    number: 'bytes_transfered bytes_transferred source_file_size',
  },
  VoipInfo: {
    number: 'reason_code',
    boolean: 'has_mobile_app has_permission is_callable is_callable_webrtc is_pushable',
  },
  WelcomeMessageFlow: {
    boolean: 'is_ig_only_flow is_used_in_ad',
  },
};
