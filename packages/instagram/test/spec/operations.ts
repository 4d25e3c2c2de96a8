import type { OperationTable } from '@edgewalk/testing/tree/operation-facts';

/**
 * A second statement of each operation, which no declaration makes: change a row only for what Meta says. The logins were compared
 * with the SDK spec's IGUser and IGMedia, and with its IGUserForIGOnlyAPI and IGMediaForIGOnlyAPI. The
 * permissions are those of Meta's pages where these name any, and else those of the product. The rest was reviewed
 * once, and is held where it is.
 */
export const operations: OperationTable = {
  // Setting the same again changes nothing. A second container, or the same bytes of one, is never seen: it expires.
  repeatable: `
    User.media.create User.likes.create User.messengerProfile.create User.subscribedApps.create
    User.welcomeMessageFlows.update User.moderateConversations.create
    User.businessMessagingFeatureStatus.create User.authorizedAdaccounts.create
    User.brandedContentTagApproval.create User.instagramBackedThreadsUser.create User.dataset.create
    Media.update Media.productTags.create Media.productTags.update Media.brandedContentPartnerPromote.create
    Comment.update UpcomingEvent.update Container.upload.create
  `,
  logins: {
    facebook: `
      Creator.insights.get Creator.recentMedia.get Creator.brandedContentMedia.get Creator.pastPartnershipAdsMedia.get Media.pollAttachment.get
      Media.promptResponse.get
      User.tags.get User.scheduledMedia.get User.businessDiscovery.get User.mentionedComment.get
      User.mentionedMedia.get User.recentlySearchedHashtags.get User.likes.create User.likes.delete
      User.collaborationInvites.get User.collaborationInvites.create User.collaborativeMedia.get
      User.collaborativeMediaSearch.get User.upcomingEvents.get User.upcomingEvents.create
      User.availableCatalogs.get User.catalogProductSearch.get User.productAppeal.get
      User.productAppeal.create User.moderateConversations.create User.businessMessagingFeatureStatus.create
      User.notificationMessageTokens.get User.agencies.get User.authorizedAdaccounts.get
      User.authorizedAdaccounts.create User.brandedContentAdPermissions.get
      User.brandedContentAdPermissions.create User.brandedContentAdvertisableMedias.get
      User.brandedContentTagApproval.get User.brandedContentTagApproval.create
      User.brandedContentTagApproval.delete User.creatorMarketplaceCreators.get User.connectedThreadsUser.get
      User.instagramBackedThreadsUser.get User.instagramBackedThreadsUser.create User.dataset.get
      User.dataset.create Media.delete Media.collaborators.get Media.productTags.get Media.productTags.create
      Media.productTags.update Media.productTags.delete Media.partnershipAdCode.create
      Media.partnershipAdCode.delete Media.brandedContentPartnerPromote.get
      Media.brandedContentPartnerPromote.create Media.boostAdsList.get PublicMedia.children.get
      DiscoveredUser.media.get MentionedComment.media.get MentionedMedia.comments.get Hashtag.get
      Hashtag.recentMedia.get Hashtag.topMedia.get HashtagMedia.children.get UpcomingEvent.get
      UpcomingEvent.update Me.get Me.accounts.get PageAccount.instagramBusinessAccount.get PageAccount.picture.get Audio.get
      Container.upload.create hashtagSearch.get igAudio.get
    `,
    instagram: `
      User.conversations.get User.messages.create User.messageAttachments.create User.messengerProfile.get
      User.messengerProfile.create User.messengerProfile.delete User.welcomeMessageFlows.create
      User.welcomeMessageFlows.update User.welcomeMessageFlows.delete User.businessMessagingFeatureStatus.get
    `,
  },
  permissions: [
    [
      'instagram_basic pages_read_engagement pages_show_list',
      'instagram_business_basic',
      `
        Media.pollAttachment.get Media.promptResponse.get
        User.get User.media.get User.stories.get User.liveMedia.get User.recentlySearchedHashtags.get
        User.collaborationInvites.get User.collaborationInvites.create User.collaborativeMedia.get
        User.collaborativeMediaSearch.get User.subscribedApps.get User.subscribedApps.create
        User.subscribedApps.delete Media.get Media.owner.get Media.children.get Media.collaborators.get
        Hashtag.get Hashtag.recentMedia.get Hashtag.topMedia.get HashtagMedia.children.get
        PageAccount.instagramBusinessAccount.get hashtagSearch.get
      `,
    ],
    [
      'instagram_basic instagram_content_publish pages_read_engagement',
      'instagram_business_basic instagram_business_content_publish',
      `
        User.media.create User.mediaPublish.create User.contentPublishingLimit.get User.scheduledMedia.get
        Audio.get Container.get Container.upload.create igAudio.get
      `,
    ],
    [
      'instagram_basic instagram_manage_comments pages_read_engagement',
      'instagram_business_basic instagram_business_manage_comments',
      `
        User.tags.get User.mentionedComment.get User.mentionedMedia.get User.mentions.create Media.update
        Media.comments.get Media.comments.create Comment.get Comment.update Comment.delete Comment.replies.get
        Comment.replies.create Comment.media.get Comment.user.get MentionedComment.media.get
        MentionedMedia.comments.get
      `,
    ],
    [
      'instagram_basic instagram_manage_insights pages_read_engagement',
      'instagram_business_basic instagram_business_manage_insights',
      `
        User.insights.get Media.insights.get
      `,
    ],
    [
      'instagram_basic instagram_manage_insights pages_read_engagement',
      '',
      `
        User.businessDiscovery.get PublicMedia.children.get DiscoveredUser.media.get
      `,
    ],
    [
      'instagram_basic instagram_manage_engagement',
      '',
      `
        User.likes.create User.likes.delete
      `,
    ],
    [
      'instagram_basic instagram_manage_upcoming_events',
      '',
      `
        User.upcomingEvents.get User.upcomingEvents.create UpcomingEvent.get UpcomingEvent.update
      `,
    ],
    [
      'instagram_basic instagram_shopping_tag_products catalog_management',
      '',
      `
        User.availableCatalogs.get User.catalogProductSearch.get User.productAppeal.get
        User.productAppeal.create Media.productTags.get Media.productTags.create Media.productTags.update
        Media.productTags.delete
      `,
    ],
    [
      'instagram_basic instagram_manage_messages pages_manage_metadata',
      'instagram_business_basic instagram_business_manage_messages',
      `
        UserProfile.get
        User.conversations.get User.messages.create User.messageAttachments.create User.messengerProfile.get
        User.messengerProfile.create User.messengerProfile.delete User.welcomeMessageFlows.get
        User.welcomeMessageFlows.create User.welcomeMessageFlows.update User.welcomeMessageFlows.delete
        User.moderateConversations.create User.businessMessagingFeatureStatus.get
        User.businessMessagingFeatureStatus.create User.notificationMessageTokens.get Conversation.get
        Conversation.messages.get Message.get
      `,
    ],
    [
      'instagram_basic ads_management',
      '',
      `
        User.agencies.get User.authorizedAdaccounts.get User.authorizedAdaccounts.create
        User.connectedThreadsUser.get User.instagramBackedThreadsUser.get
        User.instagramBackedThreadsUser.create User.dataset.get User.dataset.create Media.boostAdsList.get
      `,
    ],
    [
      'instagram_basic instagram_branded_content_brand instagram_branded_content_ads_brand',
      '',
      `
        User.brandedContentAdPermissions.get User.brandedContentAdPermissions.create
        User.brandedContentAdvertisableMedias.get User.brandedContentTagApproval.get
        User.brandedContentTagApproval.create User.brandedContentTagApproval.delete
      `,
    ],
    [
      'instagram_basic instagram_creator_marketplace_discovery',
      '',
      `
        Creator.insights.get Creator.recentMedia.get Creator.brandedContentMedia.get Creator.pastPartnershipAdsMedia.get
        User.creatorMarketplaceCreators.get
      `,
    ],
    [
      'instagram_basic instagram_manage_contents',
      '',
      `
        Media.delete
      `,
    ],
    [
      'instagram_basic instagram_branded_content_creator',
      '',
      `
        Media.partnershipAdCode.create Media.partnershipAdCode.delete Media.brandedContentPartnerPromote.get
        Media.brandedContentPartnerPromote.create
      `,
    ],
    [
      '',
      '',
      `
        Me.get PageAccount.picture.get
      `,
    ],
    [
      'pages_show_list',
      '',
      `
        Me.accounts.get
      `,
    ],
  ],
  hosts: { 'Container.upload.create': 'ig-api-upload' },
  always: {},
  wrapped: 'PageAccount.picture.get',
  maxLimit: {
    200: 'Me.accounts.get',
    100: `
      User.media.get
    `,
    30: `
      User.recentlySearchedHashtags.get
    `,
    50: `
      Media.comments.get Comment.replies.get MentionedMedia.comments.get Hashtag.recentMedia.get
      Hashtag.topMedia.get
    `,
  },
  paging: {
    time: `
      User.insights.get Media.insights.get
    `,
    offset: '',
    none: `
      User.contentPublishingLimit.get User.productAppeal.get User.messengerProfile.get User.subscribedApps.get
      User.businessMessagingFeatureStatus.get User.brandedContentTagApproval.get User.connectedThreadsUser.get
      User.instagramBackedThreadsUser.get User.dataset.get Media.children.get PublicMedia.children.get
      HashtagMedia.children.get hashtagSearch.get
      Creator.insights.get Creator.recentMedia.get Creator.brandedContentMedia.get Creator.pastPartnershipAdsMedia.get
    `,
  },
  // Meta's page of the edge (2026-09-12).
  retired: { '2026-12-01': 'User.brandedContentAdvertisableMedias.get' },
  verified: `
    User.mediaPublish.create Media.comments.create Comment.replies.create
  `,
  readAfterWrite: '',
};
