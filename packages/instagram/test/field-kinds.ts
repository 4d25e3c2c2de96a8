import type { FieldKindTable } from '@edgewalk/testing/tree/field-kinds';

/**
 * Where Meta has numbers and booleans, by Meta's own description of its objects (April 2026) and, for what that leaves
 * out, by its reference and by recorded answers. Numbers that are ids are texts here: they pass 2^53.
 */
export const fieldKinds: FieldKindTable = {
  AdAccount: {
    number: 'account_status',
  },
  AdvertisableMedia: {
    boolean: 'has_permission_for_partnership_ad',
  },
  Audio: {
    number: 'duration_in_ms',
  },
  BoostEligibility: {
    boolean: 'eligible_to_boost',
  },
  Catalog: {
    number: 'product_count',
  },
  CatalogProduct: {
    boolean: 'is_checkout_flow',
  },
  CollaborativeMedia: {
    number:
      'comments_count like_count reposts_count saved_count shares_count total_comments_count ' +
      'total_like_count total_views_count',
  },
  Comment: {
    number: 'like_count',
    boolean: 'hidden',
  },
  Conversation: {
    number: 'message_count unread_count',
    boolean: 'can_reply is_owner is_subscribed',
  },
  CopyrightCheckStatus: {
    boolean: 'matches_found',
  },
  CopyrightStatus: {
    boolean: 'matches_found',
  },
  Creator: {
    boolean:
      'has_brand_partnership_experience is_account_verified is_paid_partnership_messages_enabled onboarded_status',
  },
  DiscoveredUser: {
    number: 'followers_count follows_count media_count',
  },
  HashtagMedia: {
    number: 'comments_count like_count',
  },
  Media: {
    number:
      'comments_count current_live_viewer_count like_count reposts_count saved_count shares_count ' +
      'total_comments_count total_like_count total_views_count view_count',
    boolean: 'has_poll has_slider is_ai_generated is_comment_enabled is_shared_to_feed',
  },
  MentionedComment: {
    number: 'like_count',
  },
  MentionedMedia: {
    number: 'comments_count like_count',
  },
  Message: {
    boolean: 'is_unsupported',
  },
  MessagingFeatureStatus: {
    boolean: 'hop_v2 ig_multi_app msgr_multi_app',
  },
  NotificationMessageToken: {
    number: 'creation_timestamp next_eligible_time next_eligible_time_for_paid_messaging token_expiry_timestamp',
  },
  PhaseError: {
    number: 'code',
  },
  ProductAppeal: {
    boolean: 'eligible_for_appeal',
  },
  ProductTag: {
    number: 'x y',
    boolean: 'is_checkout',
  },
  PublicMedia: {
    number: 'comments_count like_count reposts_count total_comments_count total_like_count view_count',
    boolean: 'is_shared_to_feed',
  },
  PublishingLimit: {
    number: 'quota_usage',
  },
  Quota: {
    number: 'quota_duration quota_total',
  },
  ScheduledMedia: {
    number: 'publish_timestamp',
  },
  UploadingPhase: {
    number: 'bytes_transferred source_file_size',
  },
  User: {
    number: 'followers_count follows_count media_count',
    boolean: 'has_profile_pic is_published shopping_product_tag_eligibility',
  },
  WelcomeMessageFlow: {
    boolean: 'is_ig_only_flow is_used_in_ad',
  },
};
