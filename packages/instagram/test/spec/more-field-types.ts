import type { FieldTypes } from '@edgewalk/testing/tree/field-types';

/** What Meta's SDK spec leaves out or leaves open, by hand: its reference pages, changelogs and recorded answers. */
export const moreFieldTypes: FieldTypes = {
  User: { object: 'mini_shop_storefront' },
  // The changelog entries of December 2025, April and June 2026.
  Media: {
    text: 'media_audio_type audio_id',
    number: 'reposts_count shares_count saved_count total_like_count total_comments_count total_views_count',
    boolean: 'is_ai_generated',
  },
  PublicMedia: {
    text: 'id caption alt_text media_type media_product_type media_url thumbnail_url permalink shortcode timestamp username media_audio_type',
    number: 'like_count comments_count reposts_count total_like_count total_comments_count view_count',
    boolean: 'is_shared_to_feed',
    object: 'owner',
  },
  DiscoveredUser: {
    id: 'ig_id',
    text: 'id username name biography website profile_picture_url',
    number: 'followers_count follows_count media_count',
  },
  MentionedComment: { text: 'id text timestamp username', number: 'like_count' },
  MentionedMedia: {
    text: 'id caption media_type media_url timestamp username',
    number: 'comments_count like_count',
    object: 'owner',
  },
  HashtagMedia: { text: 'id caption media_type media_url permalink timestamp', number: 'comments_count like_count' },
  HashtagMediaChild: { text: 'id media_type media_url permalink' },
  Audio: {
    text: 'audio_type title display_artist cover_artwork_thumbnail_url download_url ig_username profile_picture_url cover_artwork_thumbnail_uri on_platform_audio_preview_link',
    boolean: 'is_ads_eligible',
    id: 'id audio_id',
    number: 'duration_in_ms',
  },
  // Meta's guide to messaging.
  Message: {
    text: 'id created_time message',
    object: 'from to attachments reactions reply_to shares story',
    boolean: 'is_unsupported',
  },
  Correspondent: { text: 'id username', id: 'user_id' },
  UserProfile: {
    text: 'name username profile_pic',
    id: 'id',
    number: 'follower_count',
    boolean: 'is_user_follow_business is_business_follow_user is_verified_user',
  },
  // The guide to what a caption can add.
  Poll: {
    text: 'option_a option_b option_c option_d expiration_timestamp',
    number: 'option_a_votes_percentage option_b_votes_percentage option_c_votes_percentage option_d_votes_percentage',
  },
  PromptResponse: { id: 'id', any: 'data' },
  Recipients: { 'object[]': 'data' },
  Participants: { 'object[]': 'data' },
  Participant: { text: 'id username', id: 'user_id' },
  Details: { 'object[]': 'data' },
  MessengerProfile: { 'object[]': 'ice_breakers persistent_menu' },
  MessagingFeatureStatus: { text: 'feature status', boolean: 'hop_v2 ig_multi_app msgr_multi_app' },
  SubscribedApp: { id: 'app_id', 'text[]': 'subscribed_fields' },
  NotificationMessageToken: {
    id: 'recipient_id',
    text: 'notification_messages_token notification_messages_frequency notification_messages_reoptin notification_messages_timezone topic_title user_token_status',
    number: 'creation_timestamp token_expiry_timestamp next_eligible_time next_eligible_time_for_paid_messaging',
    'id[]': 'custom_audience_ids',
  },
  PartnershipAdCode: { text: 'ad_code' },
  Agency: { text: 'id name' },
  AdAccount: { id: 'id account_id', text: 'name currency', number: 'account_status' },
  ApprovedTagger: { id: 'id' },
  Dataset: { id: 'id', text: 'name' },
  Me: { text: 'id name' },
  PageAccount: {
    text: 'id name access_token category username',
    number: 'fan_count followers_count',
    'object[]': 'category_list',
    'text[]': 'tasks',
    object: 'instagram_business_account connected_instagram_account',
  },
  PagePicture: { text: 'url cache_key', number: 'height width bottom left right top', boolean: 'is_silhouette' },
  PageCategory: { text: 'id name' },
  Quota: { number: 'quota_total quota_duration' },
  // As recorded: one number, or a number for each hour or group.
  InsightValue: { 'number|object': 'value' },
  InsightTotal: { 'number|object': 'value', 'object[]': 'breakdowns' },
  InsightBreakdown: { 'text[]': 'dimension_keys', 'object[]': 'results' },
  InsightGroup: { 'text[]': 'dimension_values', 'number|object': 'value', text: 'end_time' },
  // Nobody has seen their shape.
  AdvertisableMedia: { any: 'linked_products product_suggestions' },
};
