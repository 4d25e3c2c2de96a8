import type { InputTable } from '@edgewalk/testing/tree/operation-input';

/**
 * What each operation requires. Meta's specs call the same parameters required, and where they are silent, Meta's pages
 * or the refusals that production reports do: change a line only for what Meta says.
 */
export const inputs: InputTable = {
  paths: { hashtagSearch: 'ig_hashtag_search' },
  // The guides to add-ons, to the audio of reels and to labels; the specs of both hosts.
  facebookOnly: {
    'User.media.create':
      'audio_configuration branded_content_sponsor_ids is_comment_prompt_used is_paid_partnership is_poll_duration_extended poll_attachment upload_type',
    'User.liveMedia.get': 'since until',
    'Media.comments.create': 'ad_id',
    'Comment.update': 'ad_id',
    'Comment.delete': 'ad_id',
  },
  required: `
    User.media.create media_type upload_type | media_type upload_type | is_carousel_item media_type upload_type | image_url | media_type video_url | media_type image_url | media_type video_url | media_type children | is_carousel_item image_url | is_carousel_item media_type video_url
    User.mediaPublish.create creation_id
    User.insights.get metric period
    User.businessDiscovery.get username
    User.mentionedComment.get comment_id
    User.mentionedMedia.get media_id
    User.mentions.create media_id message
    User.likes.create media_id | comment_id
    User.likes.delete media_id | comment_id
    User.collaborationInvites.create media_id accept
    User.collaborativeMediaSearch.get media_id
    User.upcomingEvents.create title start_time
    User.catalogProductSearch.get catalog_id
    User.productAppeal.get product_id
    User.productAppeal.create product_id appeal_reason
    User.messages.create recipient message | recipient sender_action | recipient sender_action payload
    User.messageAttachments.create message
    User.messengerProfile.delete fields
    User.subscribedApps.create subscribed_fields
    User.welcomeMessageFlows.create name welcome_message_flow
    User.welcomeMessageFlows.update flow_id
    User.welcomeMessageFlows.delete flow_id
    User.moderateConversations.create user_ids actions
    User.businessMessagingFeatureStatus.get feature
    User.businessMessagingFeatureStatus.create features
    User.authorizedAdaccounts.get business
    User.authorizedAdaccounts.create account_id business
    User.brandedContentTagApproval.get user_ids
    User.brandedContentTagApproval.create user_ids
    User.brandedContentTagApproval.delete user_ids
    Media.update comment_enabled
    Media.comments.create message
    Media.insights.get metric
    Media.productTags.create updated_tags
    Media.productTags.update updated_tags
    Media.productTags.delete deleted_tags
    Media.brandedContentPartnerPromote.create sponsor_id permission
    Comment.update hide
    Comment.replies.create message
    Container.upload.create file | file_url
    hashtagSearch.get q
    igAudio.get audio_type
  `,
};
