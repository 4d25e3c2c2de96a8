import type { ParameterWords } from '@edgewalk/testing/tree/parameter-words';

/** The words of parameters as Meta's SDK spec lists them. Written by `npm run field-types`. */
export const parameterWords: ParameterWords = [
  ['1 2', 'Page.feed.create.place_attachment_setting'],
  ['16 34 50 68', 'Group.get.icon_size'],
  ['ACCEPT DISMISS IMPRESSION', 'Page.messages.create.suggestion_action'],
  [
    `ACCOUNT_LINKING_URL COMMANDS DESCRIPTION GET_STARTED HOME_URL ICE_BREAKERS PERSISTENT_MENU
    PLATFORM SUBJECT_TO_NEW_EU_PRIVACY_RULES TITLE WHITELISTED_DOMAINS`,
    'Page.messengerProfile.delete.fields',
  ],
  [
    `ADMIN ADS_RIGHTS_REVIEWER DEFAULT DEVELOPER EMPLOYEE FINANCE_ANALYST FINANCE_EDIT
    FINANCE_EDITOR FINANCE_VIEW MANAGE PARTNER_CENTER_ADMIN PARTNER_CENTER_ANALYST PARTNER_CENTER_EDUCATION
    PARTNER_CENTER_MARKETING PARTNER_CENTER_OPERATIONS`,
    `Business.businessUsers.create.role Business.businessUsers.create.tasks Business.systemUsers.create.role
    BusinessUser.update.role BusinessUser.update.tasks`,
  ],
  [
    `ADS_POST DRAFT INLINE_CREATED PUBLISHED PUBLISH_PENDING REVIEWABLE_BRANDED_CONTENT
    SCHEDULED SCHEDULED_RECURRING`,
    `Page.feed.create.unpublished_content_type Page.photos.create.unpublished_content_type
    Page.videos.create.unpublished_content_type Album.photos.create.unpublished_content_type`,
  ],
  [
    `ADVERTISE ANALYZE CASHIER_ROLE CREATE_CONTENT GLOBAL_STRUCTURE_MANAGEMENT MANAGE
    MANAGE_JOBS MANAGE_LEADS MESSAGING MODERATE MODERATE_COMMUNITY PAGES_MESSAGING PAGES_MESSAGING_SUBSCRIPTIONS
    PROFILE_PLUS_ADVERTISE PROFILE_PLUS_ANALYZE PROFILE_PLUS_CREATE_CONTENT PROFILE_PLUS_FACEBOOK_ACCESS
    PROFILE_PLUS_FULL_CONTROL PROFILE_PLUS_GLOBAL_STRUCTURE_MANAGEMENT PROFILE_PLUS_MANAGE
    PROFILE_PLUS_MANAGE_LEADS PROFILE_PLUS_MESSAGING PROFILE_PLUS_MODERATE PROFILE_PLUS_MODERATE_DELEGATE_COMMUNITY
    PROFILE_PLUS_REVENUE READ_PAGE_MAILBOXES VIEW_MONETIZATION_INSIGHTS`,
    `Page.assignedUsers.create.tasks Page.agencies.create.permitted_tasks Business.clientPages.create.permitted_tasks`,
  ],
  ['ADVERTISER AGENCY APP_DEVELOPER PUBLISHER', 'User.businesses.create.survey_business_type'],
  [
    `ADVERTISING AUTOMOTIVE CONSUMER_PACKAGED_GOODS ECOMMERCE EDUCATION ENERGY_AND_UTILITIES
    ENTERTAINMENT_AND_MEDIA FINANCIAL_SERVICES GAMING GOVERNMENT_AND_POLITICS HEALTH
    LUXURY MARKETING NON_PROFIT NOT_SET ORGANIZATIONS_AND_ASSOCIATIONS OTHER PROFESSIONAL_SERVICES
    RESTAURANT RETAIL TECHNOLOGY TELECOM TRAVEL`,
    'User.businesses.create.vertical Business.update.vertical',
  ],
  ['ALL PARTICIPANTS', 'Conversation.messages.get.source'],
  ['AMBIENT REGULAR', 'Page.liveVideos.create.stream_type LiveVideo.update.stream_type'],
  ['ANDROID DESKTOP GALAXY INSTANT_ARTICLES IOS MOBILE_WEB OCULUS UNKNOWN XIAOMI', 'Application.update.an_platforms'],
  [
    'ANGRY CARE FIRE HAHA HUNDRED LIKE LOVE NONE PRIDE SAD THANKFUL WOW',
    'Post.reactions.get.type Comment.reactions.get.type LiveVideo.reactions.get.type',
  ],
  [
    'APPROVED ARCHIVED DELETED DISABLED IN_APPEAL LIMIT_EXCEEDED PAUSED PENDING PENDING_DELETION REJECTED',
    'Page.messageTemplates.get.status',
  ],
  [
    `APP_DEEPLINK BECOME_A_VOLUNTEER EMAIL FACEBOOK_APP FOLLOW MARKETPLACE_INVENTORY_PAGE
    MENU_ON_FACEBOOK MESSENGER MINI_SHOP MOBILE_CENTER NONE PHONE_CALL SHOP_ON_FACEBOOK
    WEBSITE`,
    'CallToAction.update.android_destination_type',
  ],
  [
    `APP_DEEPLINK BECOME_A_VOLUNTEER EMAIL FACEBOOK_APP FOLLOW MARKETPLACE_INVENTORY_PAGE
    MENU_ON_FACEBOOK MESSENGER MINI_SHOP NONE PHONE_CALL SHOP_ON_FACEBOOK WEBSITE`,
    'CallToAction.update.iphone_destination_type',
  ],
  [
    `ARABIC CHINESE CROATIAN CUSTOM DANISH DUTCH ENGLISH FRENCH_STANDARD GEORGIAN GERMAN_STANDARD
    GREEK HEBREW HUNGARIAN IRISH ITALIAN_STANDARD KOREAN NORWEGIAN_BOKMAL POLISH PORTUGUESE
    ROMANIAN SPANISH SWEDISH VIETNAMESE`,
    'Page.nlpConfigs.create.model',
  ],
  ['ARCHIVED PUBLISHED', 'Page.stories.get.status'],
  ['ATTACH_TO_VIDEO CLOSE DELETE_POLL SHOW_RESULTS SHOW_VOTING', 'VideoPoll.update.action'],
  [
    `AUTO_RESOLVE_TO_CONTROL AVG_TIME_WATCHED COMMENTS IMPRESSIONS IMPRESSIONS_UNIQUE
    LINK_CLICKS OTHER REACTIONS REELS_PLAYS SHARES VIDEO_VIEWS_60S VIEWERS VIEWS`,
    'Page.abTests.create.optimization_goal',
  ],
  ['BAN_USER BLOCK_USER MOVE_TO_SPAM UNBAN_USER UNBLOCK_USER', 'Page.moderateConversations.create.actions'],
  [
    `BEAUTY_FASHION BUSINESS CARS_TRUCKS COMEDY CUTE_ANIMALS ENTERTAINMENT FAMILY FOOD_HEALTH
    HOME LIFESTYLE MUSIC NEWS OTHER POLITICS SCIENCE SPORTS TECHNOLOGY VIDEO_GAMING`,
    'Page.videos.create.content_category Video.update.content_category',
  ],
  [
    `BECOME_A_VOLUNTEER BECOME_SUPPORTER EMAIL FOLLOW MESSENGER MOBILE_CENTER NONE SHOP_ON_FACEBOOK
    WEBSITE`,
    'CallToAction.update.web_destination_type',
  ],
  [
    `BECOME_A_VOLUNTEER BOOK_APPOINTMENT BOOK_NOW BUY_TICKETS CALL_NOW CHARITY_DONATE
    CHECK_IN CONTACT_US CREATOR_STOREFRONT DONATE_NOW EMAIL FOLLOW_PAGE GET_DIRECTIONS
    GET_OFFER GET_OFFER_VIEW INTERESTED LEARN_MORE LISTEN LOCAL_DEV_PLATFORM MESSAGE
    MOBILE_CENTER OPEN_APP ORDER_FOOD PLAY_MUSIC PLAY_NOW PURCHASE_GIFT_CARDS REQUEST_APPOINTMENT
    REQUEST_QUOTE SHOP_NOW SHOP_ON_FACEBOOK SIGN_UP VIEW_INVENTORY VIEW_MENU VIEW_SHOP
    VISIT_GROUP WATCH_NOW WOODHENGE_SUPPORT`,
    'CallToAction.update.type',
  ],
  ['CUBEMAP EQUIRECTANGULAR HALF_EQUIRECTANGULAR', 'Page.liveVideos.create.projection'],
  ['CURBSIDE IN_STORE OTHER', 'Page.update.pickup_options Page.locations.create.pickup_options'],
  ['Casual Dressy Unspecified', 'Page.update.attire'],
  [
    'DEFAULT DISCUSSION FOLLOWED FOLLOWER NO_HYPERLINK PROTECTED_MODE RESTRICTED SLOW SUPPORTER TAGGED',
    'LiveVideo.update.live_comment_moderation_setting',
  ],
  [
    'DIFFERENTLY_OPEN NO_DATA OPERATING_AS_USUAL TEMPORARILY_CLOSED',
    'Page.update.temporary_status Page.locations.create.temporary_status',
  ],
  ['DISABLE ENABLE REGENERATE', 'LiveVideo.update.persistent_stream_key_status'],
  ['DRAFT PUBLISHED SCHEDULED', 'Page.videoReels.create.video_state Page.videoStories.create.video_state'],
  ['FB MWA', 'Business.businessUsers.create.invited_user_type'],
  ['FINISH START', 'Page.videoReels.create.upload_phase Page.videoStories.create.upload_phase'],
  [
    'INSTAGRAM MESSENGER',
    `User.conversations.get.platform Page.conversations.get.platform Page.threads.get.platform
    Page.messageAttachments.create.platform Page.messengerProfile.get.platform Page.messengerProfile.create.platform
    Page.messengerProfile.delete.platform`,
  ],
  [
    'INSTAGRAM MESSENGER WHATSAPP',
    `Page.welcomeMessageFlows.create.eligible_platforms Page.welcomeMessageFlows.update.eligible_platforms`,
  ],
  ['LEFT_RIGHT MONO TOP_BOTTOM', 'Page.liveVideos.create.stereoscopic_mode'],
  [
    `LIVE LIVE_STOPPED PROCESSING SCHEDULED_CANCELED SCHEDULED_EXPIRED SCHEDULED_LIVE
    SCHEDULED_UNPUBLISHED UNPUBLISHED VOD`,
    `User.liveVideos.get.broadcast_status Page.liveVideos.get.broadcast_status Group.liveVideos.get.broadcast_status`,
  ],
  [
    'LIVE_NOW SCHEDULED_CANCELED SCHEDULED_LIVE SCHEDULED_UNPUBLISHED UNPUBLISHED',
    'Page.liveVideos.create.status LiveVideo.update.status',
  ],
  ['LOCATION', 'Page.feed.get.with Page.posts.get.with Page.publishedPosts.get.with Page.visitorPosts.get.with'],
  ['MARK_SEEN REACT TYPING_OFF TYPING_ON UNREACT', 'Page.messages.create.sender_action'],
  ['MESSAGE_TAG RESPONSE UPDATE UTILITY', 'Page.messages.create.messaging_type'],
  ['NAMED POSITIONAL', 'Page.messageTemplates.create.parameter_format MessageTemplate.update.parameter_format'],
  ['NO_PUSH REGULAR SILENT_PUSH', 'Page.messages.create.notification_type'],
  ['PARTNERSHIP', 'Page.messages.create.folder'],
  ['PERSISTENT_MENU', 'Page.customUserSettings.delete.params'],
  ['STORY TIMELINE', 'Page.feed.create.target_surface'],
  ['TAGGED UPLOADED', 'User.videos.get.type Page.videos.get.type'],
  ['UTILITY', 'Page.messageTemplates.get.category Page.messageTemplates.create.category'],
  ['admin_required all_required none', 'Business.update.two_factor_type'],
  [
    `affiliation attire awards bio birthday business_integrity call_permission_reply call_settings_update
    calls category checkins comment_poll_response company_overview conversations culinary_team
    current_location description email feature_access_list feed follow founded general_info
    general_manager group_feed hometown hours inbox_labels invoice_access_bank_slip_events
    invoice_access_invoice_change invoice_access_invoice_draft_change invoice_access_onboarding_status_active
    leadgen leadgen_fat leadgen_update live_videos local_delivery location marketing_message_clicks
    marketing_message_deliveries marketing_message_delivery_failed marketing_message_echoes
    marketing_message_reads marketing_messages_subscriber_upload_status mcom_invoice_change
    members mention merchant_review message_context message_deliveries message_echoes
    message_edits message_mention message_reactions message_reads message_template_status_update
    messages messaging_account_linking messaging_appointments messaging_checkout_updates
    messaging_customer_information messaging_direct_sends messaging_fblogin_account_linking
    messaging_feedback messaging_game_plays messaging_handovers messaging_in_thread_lead_form_submit
    messaging_integrity messaging_optins messaging_optouts messaging_payments messaging_policy_enforcement
    messaging_postbacks messaging_pre_checkouts messaging_referrals mission name page_about_story
    page_change_proposal page_upcoming_change parking payment_options payment_request_update
    personal_info personal_interests phone picture price_range product_review products
    public_transit publisher_subscriptions ratings registration response_feedback send_cart
    standby story_poll_response story_share user_action video_text_question_responses
    videos website`,
    'Page.subscribedApps.create.subscribed_fields',
  ],
  [
    'album large normal small square',
    `User.picture.get.type Page.picture.get.type Profile.picture.get.type Business.picture.get.type
    Group.picture.get.type`,
  ],
  ['album small thumbnail', 'Album.picture.get.type'],
  ['ambiX_4', 'Page.liveVideos.create.spatial_audio_format'],
  ['attachment', 'Application.uploads.create.session_type'],
  ['attending created declined maybe not_replied', 'User.events.get.type Page.events.get.type'],
  ['cancel finish start transfer', 'Page.videos.create.upload_phase'],
  ['canceled draft published scheduled_draft_for_publication', 'Page.events.get.event_state_filter'],
  [
    'chronological reverse_chronological',
    `Post.comments.get.order Comment.comments.get.order Photo.comments.get.order Album.comments.get.order
    Video.comments.get.order LiveVideo.comments.get.order`,
  ],
  ['cubemap equirectangular half_equirectangular', 'Page.videos.create.original_projection_type'],
  [
    `data_maximum last_14d last_28d last_30d last_3d last_7d last_90d last_month last_quarter
    last_week_mon_sun last_week_sun_sat last_year maximum this_month this_quarter this_week_mon_today
    this_week_sun_today this_year today yesterday`,
    'Page.insights.get.date_preset Post.insights.get.date_preset Photo.insights.get.date_preset',
  ],
  [
    'day days_28 lifetime month total_over_range week',
    `Page.insights.get.period Post.insights.get.period Photo.insights.get.period Video.videoInsights.get.period`,
  ],
  [
    'day hour min month none year',
    `Page.feed.create.backdated_time_granularity Page.photos.create.backdated_time_granularity
    Post.update.backdated_time_granularity Album.photos.create.backdated_time_granularity
    Video.update.backdated_time_granularity`,
  ],
  ['declined expired granted', 'User.permissions.get.status'],
  [
    'filter_low_quality no_filter',
    `Post.comments.get.live_filter Comment.comments.get.live_filter Photo.comments.get.live_filter
    Album.comments.get.live_filter Video.comments.get.live_filter LiveVideo.comments.get.live_filter`,
  ],
  ['forced_allow hidden normal', 'Post.update.timeline_visibility'],
  ['hidden visible', 'Post.update.feed_story_visibility'],
  ['live unapproved', 'Application.permissions.get.status'],
  ['owner target', 'User.liveVideos.get.source Page.liveVideos.get.source Group.liveVideos.get.source'],
  ['past upcoming', 'Page.events.get.time_filter'],
  ['profile tagged uploaded', 'Page.photos.get.type'],
  ['replace', 'Page.videos.create.swap_mode'],
  [
    'stream toplevel',
    `Post.comments.get.filter Comment.comments.get.filter Photo.comments.get.filter Album.comments.get.filter
    Video.comments.get.filter LiveVideo.comments.get.filter`,
  ],
  ['tagged uploaded', 'User.photos.get.type Group.videos.get.type'],
  ['test-users', 'Application.accounts.get.type Application.accounts.create.type Application.accounts.delete.type'],
];
