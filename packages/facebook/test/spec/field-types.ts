import type { FieldTypes } from '@edgewalk/testing/tree/field-types';

/** The fields of each record by what Meta's SDK spec calls them. Written by `npm run field-types`. */
export const fieldTypes: FieldTypes = {
  AdBreakConfig: {
    number:
      'default_ad_break_duration failure_reason_polling_interval first_break_eligible_secs preparing_duration time_between_ad_breaks_secs viewer_count_threshold',
    text: 'guide_url onboarding_url',
    boolean: 'is_eligible_to_onboard is_enabled',
  },
  AgeRange: { number: 'min max' },
  Album: {
    text: 'id backdated_time backdated_time_granularity created_time description edit_link link location modified_major name privacy type updated_time',
    boolean: 'can_backdate can_upload is_user_facing',
    number: 'count photo_count video_count',
    object: 'cover_photo event from place',
  },
  AppRequest: { text: 'id message data action_type created_time', object: 'application from to object' },
  Application: {
    text: 'id name category description link namespace aam_rules app_name auth_dialog_data_help_url auth_dialog_headline auth_dialog_perms_explanation auth_referral_default_activity_privacy auth_referral_response_type canvas_url company contact_email created_time creator_uid daily_active_users deauth_callback_url default_share_mode financial_id gdpv4_nux_content hosting_url icon_url ipad_app_store_id iphone_app_store_id logging_token logo_url mobile_profile_section_url mobile_web_url monthly_active_users page_tab_default_name page_tab_url photo_url privacy_policy_url profile_section_url property_id restrictive_data_filter_params restrictive_data_filter_rules sdk_update_message secure_canvas_url secure_page_tab_url server_ip_whitelist smart_login_bookmark_icon_url smart_login_menu_icon_url subcategory suggested_events_setting terms_of_service_url url_scheme_suffix user_support_email user_support_url website_url weekly_active_users',
    number:
      'an_ad_space_limit app_events_feature_bitmask app_events_session_timeout app_type auth_referral_enabled canvas_fluid_width daily_active_users_rank monthly_active_users_rank seamless_login social_discovery',
    'text[]':
      'an_platforms android_key_hash app_domains auth_referral_extended_perms auth_referral_friend_perms auth_referral_user_perms ios_bundle_id real_time_mode_devices supported_platforms',
    'object[]':
      'android_sdk_error_categories app_signals_binding_ios auto_event_mapping_android auto_event_mapping_ios config_ids ios_sdk_error_categories',
    object:
      'app_events_config business client_config enigma_config ios_sdk_dialog_flows latest_sdk_version migrations object_store_urls owner_business protected_mode_rules restrictions supports_apprequests_fast_app_switch',
    boolean:
      'app_install_tracked auto_event_setup_enabled auto_log_app_events_default auto_log_app_events_enabled canvas_fluid_height configured_ios_sso gdpv4_chrome_custom_tabs_enabled gdpv4_enabled gdpv4_nux_enabled has_messenger_product ios_sfvc_attr ios_supports_native_proxy_auth_flow ios_supports_system_auth supports_attribution supports_implicit_sdk_logging suppress_native_ios_gdp',
  },
  AssignedUser: { text: 'id name user_type', object: 'business' },
  AssigningBusiness: { text: 'id name' },
  AudioRecording: {
    text: 'id isrc all_kg_featured_artists all_kg_main_artists artist_profile_picture_url top_searchable_artist_id top_searchable_artist_name top_searchable_artist_profile_pic_url',
    object: 'publishing_rights_data',
  },
  Business: {
    text: 'id name link profile_picture_uri verification_status created_time updated_time extended_updated_time payment_account_id two_factor_type user_access_expire_time vertical whatsapp_business_manager_messaging_limit',
    object:
      'created_by updated_by collaborative_ads_managed_partner_business_info collaborative_ads_managed_partner_eligibility collaborative_ads_partner_premium_options marketing_messages_onboarding_status primary_page',
    boolean: 'block_offline_analytics is_hidden',
    id: 'timezone_id vertical_id',
  },
  BusinessUser: {
    text: 'id name first_name last_name email pending_email title role finance_permission ip_permission two_fac_status',
    'text[]': 'tasks',
    object: 'business business_role_request',
    boolean: 'marked_for_removal',
  },
  Comment: {
    text: 'id created_time message permalink_url',
    object: 'admin_creator application attachment from object parent private_reply_conversation',
    boolean: 'can_comment can_hide can_like can_remove can_reply_privately is_hidden is_private user_likes',
    number: 'comment_count like_count live_broadcast_timestamp',
    'object[]': 'message_tags',
  },
  Conversation: {
    text: 'id link name snippet updated_time folder scoped_thread_key wallpaper',
    number: 'message_count unread_count',
    object: 'participants former_participants senders linked_group',
    boolean: 'can_reply is_subscribed is_owner',
  },
  CoverPhoto: { text: 'id cover_id source', number: 'offset_x offset_y' },
  Currency: { text: 'user_currency', number: 'currency_offset usd_exchange usd_exchange_inverse' },
  CustomLabel: { text: 'id page_label_name' },
  Education: { text: 'id type', object: 'school degree year', 'object[]': 'concentration classes with' },
  Engagement: {
    number: 'count',
    text: 'count_string count_string_with_like count_string_without_like social_sentence social_sentence_with_like social_sentence_without_like',
  },
  EntityAtTextRange: { text: 'id name type', number: 'offset length', object: 'object' },
  Event: {
    text: 'id name description start_time end_time timezone type category online_event_format online_event_third_party_url scheduled_publish_time ticket_uri ticket_uri_start_sales_time ticketing_privacy_uri ticketing_terms_uri created_time updated_time',
    'object[]': 'event_times',
    object: 'place cover owner parent_group registration_setting ticket_setting',
    number: 'attending_count declined_count interested_count maybe_count noreply_count',
    boolean: 'can_guests_invite guest_list_enabled discount_code_enabled is_canceled is_draft is_online is_page_owned',
  },
  EventSummary: { text: 'id name description start_time end_time', object: 'place' },
  EventTicketTier: {
    text: 'id name description currency fee_settings metadata retailer_id seating_map_image_url start_sales_time end_sales_time start_show_time end_show_time status',
    number: 'price maximum_quantity minimum_quantity total_quantity priority',
  },
  EventTime: { text: 'id start_time end_time ticket_uri' },
  Experience: { text: 'id name description', object: 'from', 'object[]': 'with' },
  From: { text: 'id name' },
  Group: {
    text: 'id name description created_time updated_time privacy purpose email icon link subdomain',
    number: 'member_count member_request_count',
    boolean: 'archived',
    object: 'cover parent install venue',
    'text[]': 'permissions',
  },
  Insight: { text: 'name id period title description description_from_api_doc', 'object[]': 'values' },
  InsightValue: {
    object: 'value',
    text: 'start_time end_time is_from_ads is_from_followers campaign_id earning_source engagement_source message_type messaging_channel monetization_tool recurring_notifications_entry_point recurring_notifications_frequency recurring_notifications_topic',
  },
  LeadAccess: {
    boolean:
      'app_has_leads_permission can_access_lead enabled_lead_access_manager is_page_admin user_has_leads_permission',
    text: 'failure_reason failure_resolution page_id user_id',
  },
  LiveAudience: { number: 'age_min age_max', 'text[]': 'excluded_countries', object: 'geo_locations' },
  LiveVideo: {
    text: 'id ad_break_failure_reason broadcast_start_time creation_time dash_ingest_url dash_preview_url description permalink_url planned_start_time secure_stream_url status stream_url title total_views',
    object: 'ad_break_config copyright embed_html from recommended_encoder_settings targeting video',
    'object[]': 'ingest_streams',
    boolean: 'is_manual_mode is_reference_only',
    number: 'live_views seconds_left',
  },
  LiveVideoError: { text: 'creation_time error_type error_message', number: 'error_code' },
  LiveVideoInputStream: {
    text: 'id dash_ingest_url dash_preview_url secure_stream_url stream_id stream_url',
    boolean: 'is_master',
    object: 'stream_health',
  },
  Location: {
    text: 'street zip city region state country country_code located_in name',
    id: 'city_id region_id',
    number: 'latitude longitude',
  },
  MailingAddress: { text: 'id city country postal_code region street1 street2', object: 'city_page' },
  MarketingMessagesOnboarding: { text: 'status time' },
  MessageTemplate: {
    text: 'id name category language status parameter_format library_template_name last_updated_time rejected_reason',
    number: 'language_count creation_time',
    'object[]': 'components',
    object: 'rejection_reasons specific_rejection_reasons',
  },
  MessengerCallSettings: { boolean: 'icon_enabled audio_enabled video_enabled', object: 'call_hours call_routing' },
  MessengerProfile: {
    'object[]': 'ice_breakers persistent_menu commands',
    text: 'account_linking_url',
    object: 'get_started',
    'text[]': 'whitelisted_domains',
    boolean: 'subject_to_new_eu_privacy_rules',
  },
  MusicVideoCopyright: {
    text: 'id creation_time isrc reference_file_status ridge_monitoring_status update_time',
    number: 'displayed_matches_count',
    boolean: 'in_conflict',
    object: 'match_rule video_asset',
    'text[]': 'ownership_countries tags whitelisted_ig_users',
    'object[]': 'whitelisted_fb_users',
  },
  NamedApplication: { text: 'id name link namespace category' },
  NamedPage: { text: 'id name' },
  NamedReference: { text: 'id name' },
  NotificationMessageToken: {
    text: 'recipient_id notification_messages_token notification_messages_frequency notification_messages_reoptin notification_messages_timezone topic_title user_token_status',
    number: 'creation_timestamp token_expiry_timestamp next_eligible_time next_eligible_time_for_paid_messaging',
    'text[]': 'custom_audience_ids',
  },
  Page: {
    text: 'id name about affiliation artists_we_like attire awards band_interests band_members bio birthday booking_agent built company_overview culinary_team current_location description description_html directed_by display_subtext founded general_info general_manager genre hometown impressum influences members mission mpg network personal_info personal_interests pharma_safety_info phone place_type plot_outline press_contact price_range privacy_info_url produced_by products public_transit record_label release_date schedule screenplay_by season single_line_address starring studio temporary_status website written_by access_token app_id category displayed_message_response_time features global_brand_page_name global_brand_root_id leadgen_tos_acceptance_time link merchant_id merchant_review_status messenger_ads_quick_replies_type name_with_location_descriptor page_token promotion_ineligible_reason recipient store_code store_location_descriptor user_access_expire_time username verification_status whatsapp_number',
    object:
      'contact_address hours keywords location parking payment_options restaurant_services restaurant_specialties start_info ad_campaign best_page breaking_news_usage business connected_instagram_account connected_page_backed_instagram_account copyright_attribution_insights cover engagement featured_video has_lead_access instagram_business_account leadgen_tos_accepting_user messaging_feature_status mini_shop_storefront owner_business parent_page preferred_audience voip_info',
    'text[]':
      'delivery_and_pickup_option_info emails food_styles pickup_options copyright_whitelisted_ig_partners messenger_ads_default_icebreakers messenger_ads_default_quick_replies',
    'object[]': 'differently_open_offerings priority_hours available_promo_offer_ids category_list',
    boolean:
      'is_always_open is_chain is_permanently_closed can_checkin can_post does_viewer_have_page_permission_link_ig has_added_app has_transitioned_to_new_page_experience has_whatsapp_business_number has_whatsapp_number is_calling_eligible is_community_page is_eligible_for_branded_content is_eligible_for_disable_connect_ig_btn_for_non_page_admin_am_web is_messenger_bot_get_started_enabled is_messenger_platform_bot is_owned is_published is_unclaimed is_verified is_webhooks_subscribed leadgen_tos_accepted offer_eligible promotion_eligible supports_donate_button_in_live_video',
    number:
      'checkins country_page_likes fan_count followers_count new_like_count overall_star_rating rating_count store_number talking_about_count unread_message_count unread_notif_count unseen_message_count were_here_count',
  },
  PageCategory: { text: 'id name api_enum', 'object[]': 'fb_page_categories' },
  PagePostExperiment: {
    text: 'id name description control_video_id optimization_goal publish_status creation_time updated_time scheduled_experiment_timestamp publish_time declared_winning_time declared_winning_video_id',
    'text[]': 'experiment_video_ids',
    object: 'creator auto_resolve_settings',
    'object[]': 'insight_snapshots',
  },
  PageSetting: { text: 'setting', object: 'value' },
  PageSubcategory: { text: 'id name api_enum' },
  ParentComment: { text: 'id message created_time', object: 'from' },
  Parking: { number: 'lot street valet' },
  PaymentOptions: { number: 'amex cash_only discover mastercard visa' },
  Permission: { text: 'permission status' },
  Persona: { text: 'id name profile_picture_url' },
  Photo: {
    text: 'id alt_text alt_text_custom backdated_time backdated_time_granularity created_time icon link name page_story_id picture source updated_time',
    object: 'album event from place target',
    boolean: 'can_backdate can_delete can_tag',
    number: 'height position width',
    'object[]': 'images name_tags webp_images',
  },
  PhotoSize: { text: 'source', number: 'height width' },
  Picture: { text: 'url cache_key', number: 'height width bottom left right top', boolean: 'is_silhouette' },
  PictureCrop: { text: 'url cache_key', number: 'height width left top right bottom', boolean: 'is_silhouette' },
  Place: { text: 'id name', object: 'location', number: 'overall_rating' },
  Post: {
    text: 'id backdated_time comments_mirroring_domain created_time full_picture icon instagram_eligibility message parent_id permalink_url picture promotable_id promotion_status status_type story timeline_visibility updated_time caption description link name object_id source type',
    'any[]': 'actions child_attachments message_tags properties story_tags',
    object:
      'admin_creator application call_to_action coordinates event feed_targeting from place privacy shares target targeting via',
    'text[]': 'allowed_advertising_objectives video_buying_eligibility',
    boolean:
      'can_reply_privately is_app_share is_eligible_for_dark_post is_eligible_for_promotion is_expired is_hidden is_inline_created is_instagram_eligible is_popular is_published is_spherical multi_share_end_card multi_share_optimized subscribed',
    number: 'expanded_height expanded_width height scheduled_publish_time width',
  },
  PostEvent: { text: 'id name start_time end_time' },
  Privacy: { text: 'value description allow deny friends networks' },
  Profile: {
    text: 'id name link username profile_type pic pic_large pic_small pic_square',
    boolean: 'can_post',
    object: 'pic_crop',
  },
  PublishingApplication: { text: 'id name link category namespace' },
  RecommendedEncoderSettings: { text: 'streaming_protocol', object: 'audio_codec_settings video_codec_settings' },
  Reference: { text: 'id' },
  RegistrationSetting: { text: 'id questions target_type', 'text[]': 'ticket_tier_ids' },
  RestaurantServices: { boolean: 'catering delivery groups kids outdoor pickup reserve takeout waiter walkins' },
  RestaurantSpecialties: { number: 'breakfast coffee dinner drinks lunch' },
  StartInfo: { text: 'type', object: 'date' },
  Story: { text: 'post_id status creation_time media_type media_id url' },
  SystemUser: { text: 'id name created_time finance_permission ip_permission', object: 'created_by' },
  Tab: {
    text: 'id name link custom_image_url custom_name image_url',
    number: 'position',
    object: 'application',
    boolean: 'is_non_connection_landing_tab is_permanent',
  },
  TabApplication: { text: 'id name' },
  TaggableSubject: { text: 'id name' },
  TaggedProfile: { text: 'id name' },
  ThreadOwner: { object: 'thread_owner' },
  TicketSetting: { text: 'id ticket_delivery_type' },
  User: {
    text: 'id name first_name middle_name last_name short_name name_format email about birthday client_business_id gender install_type link locale political profile_pic quotes relationship_status religion shared_login_upgrade_required_by third_party_id token_for_business updated_time website',
    object:
      'age_range community cover currency hometown location payment_pricepoints significant_other video_upload_limits',
    'object[]': 'education favorite_athletes favorite_teams inspirational_people languages sports',
    boolean:
      'installed is_guest_user is_work_account local_news_megaphone_dismiss_status local_news_subscription_status supports_donate_button_in_live_video verified',
    'text[]': 'meeting_for',
    number: 'timezone',
  },
  UserCover: { text: 'source', number: 'offset_x offset_y' },
  UserIdForApp: { text: 'id', object: 'app' },
  UserIdForPage: { text: 'id', object: 'page' },
  Video: {
    text: 'id backdated_time backdated_time_granularity content_category copyright_monitoring_status created_time description icon live_status permalink_url picture post_id premiere_living_room_status scheduled_publish_time source title universal_video_id updated_time',
    'number[]': 'ad_breaks',
    object:
      'admin_creator audio_isrc boost_eligibility_info copyright copyright_check_information embed_html event expiration from music_video_copyright place privacy status',
    'text[]': 'content_tags custom_labels',
    boolean:
      'embeddable is_crosspost_video is_crossposting_eligible is_episode is_instagram_eligible is_reference_only published spherical',
    'object[]': 'format',
    number: 'length live_audience_count post_views views',
  },
  VideoList: {
    text: 'id title description creation_time last_modified thumbnail',
    object: 'owner',
    number: 'season_number videos_count',
  },
  VideoPoll: { text: 'id question status', boolean: 'close_after_voting default_open show_gradient show_results' },
  VideoPrivacy: { text: 'value description friends networks allow deny' },
  VideoProcessingPhase: { text: 'status', 'object[]': 'errors' },
  VideoPublishingPhase: { text: 'status publish_status publish_time', 'object[]': 'errors' },
  VideoStatus: {
    text: 'video_status',
    number: 'processing_progress',
    object: 'uploading_phase processing_phase publishing_phase copyright_check_status',
  },
  VideoStatusError: { number: 'code', text: 'message' },
  VideoThumbnail: { text: 'id name uri', number: 'height width scale', boolean: 'is_preferred' },
  VideoUploadLimits: { number: 'length size' },
  VideoUploadingPhase: { text: 'status', number: 'bytes_transferred source_file_size', 'object[]': 'errors' },
  VoipInfo: {
    boolean: 'has_mobile_app has_permission is_callable is_callable_webrtc is_pushable',
    number: 'reason_code',
    text: 'reason_description',
  },
  WelcomeMessageFlow: {
    text: 'id name welcome_message_flow last_update_time welcome_message_sequence',
    'text[]': 'eligible_platforms compatible_platforms',
    boolean: 'is_ig_only_flow is_used_in_ad',
  },
};
