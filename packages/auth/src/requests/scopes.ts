/** The permissions that Facebook Login can request. */
export type FacebookScope =
  | 'ads_management'
  | 'ads_read'
  | 'business_management'
  | 'catalog_management'
  | 'email'
  | 'instagram_basic'
  | 'instagram_branded_content_ads_brand'
  | 'instagram_branded_content_brand'
  | 'instagram_branded_content_creator'
  | 'instagram_content_publish'
  | 'instagram_creator_marketplace_discovery'
  | 'instagram_manage_comments'
  | 'instagram_manage_contents'
  | 'instagram_manage_engagement'
  | 'instagram_manage_insights'
  | 'instagram_manage_messages'
  | 'instagram_manage_upcoming_events'
  | 'instagram_shopping_tag_products'
  | 'leads_retrieval'
  | 'pages_events'
  | 'pages_manage_ads'
  | 'pages_manage_cta'
  | 'pages_manage_engagement'
  | 'pages_manage_metadata'
  | 'pages_manage_posts'
  | 'pages_messaging'
  | 'pages_read_engagement'
  | 'pages_read_user_content'
  | 'pages_show_list'
  | 'public_profile'
  | 'publish_video'
  | 'read_insights'
  | 'user_age_range'
  | 'user_birthday'
  | 'user_friends'
  | 'user_gender'
  | 'user_hometown'
  | 'user_likes'
  | 'user_link'
  | 'user_location'
  | 'user_photos'
  | 'user_posts'
  | 'user_videos'
  | 'whatsapp_business_management'
  | 'whatsapp_business_messaging';

/** The permissions that Instagram Login can request; the `business_*` ones ended on 2025-01-27. */
export type InstagramScope =
  | 'instagram_business_basic'
  | 'instagram_business_content_publish'
  | 'instagram_business_manage_comments'
  | 'instagram_business_manage_insights'
  | 'instagram_business_manage_messages';

/** The permissions that the login of Threads can request; `threads_basic` is always needed. */
export type ThreadsScope =
  | 'threads_basic'
  | 'threads_content_publish'
  | 'threads_delete'
  | 'threads_keyword_search'
  | 'threads_location_tagging'
  | 'threads_manage_insights'
  | 'threads_manage_mentions'
  | 'threads_manage_replies'
  | 'threads_profile_discovery'
  | 'threads_read_replies'
  | 'threads_share_to_instagram';

/** The permissions of the retired Basic Display API. */
export type BasicDisplayScope = 'user_profile' | 'user_media';
