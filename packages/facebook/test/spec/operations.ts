import type { OperationTable } from '@edgewalk/testing/tree/operation-facts';

/**
 * A second statement of each operation, which no declaration makes: change a row only for what Meta says. The
 * permissions are those of Meta's pages where these name any, and else those of the product. The rest was reviewed
 * once, and is held where it is.
 */
export const operations: OperationTable = {
  // Setting the same again changes nothing; the same bytes of an upload overwrite themselves.
  repeatable: `
    User.update Page.update Page.picture.create Page.locations.create Page.settings.create Page.blocked.create
    Page.assignedUsers.create Page.agencies.create Page.subscribedApps.create
    Page.pageBackedInstagramAccounts.create Page.messengerProfile.create Page.moderateConversations.create
    Page.customUserSettings.create Page.takeThreadControl.create Page.unlinkAccounts.create
    Page.messengerCallSettings.create Page.nlpConfigs.create Page.welcomeMessageFlows.update
    Page.businessMessagingFeatureStatus.create Post.update Post.likes.create Comment.update
    Comment.likes.create Photo.likes.create Album.likes.create Video.update Video.captions.create
    Video.likes.create Video.upload.create VideoPoll.update LiveVideo.update CallToAction.update
    Business.update BusinessUser.update Application.update Application.subscriptions.create
    MessageTemplate.update CustomLabel.label.create LeadgenForm.update
  `,
  logins: {
    facebook: '',
    instagram: '',
  },
  permissions: [
    [
      'pages_read_engagement pages_manage_ads',
      '',
      `
        Page.leadgenForms.create LeadgenForm.update
      `,
    ],
    [
      'pages_read_engagement leads_retrieval',
      '',
      `
        Page.leadgenForms.get LeadgenForm.get LeadgenForm.leads.get Lead.get Lead.delete
      `,
    ],
    [
      'public_profile',
      '',
      `
        User.get
      `,
    ],
    [
      '',
      '',
      `
        User.update User.delete User.picture.get User.permissions.get User.permissions.delete
        User.accessTokens.delete User.idsForApps.get User.idsForBusiness.get User.idsForPages.get
        User.apprequests.get User.apprequestformerrecipients.get Page.picture.get Profile.picture.get
        Event.picture.get Business.picture.get Application.get Application.update Application.accounts.get
        Application.accounts.create Application.accounts.delete Application.permissions.get
        Application.roles.get Application.subscriptions.get Application.subscriptions.create
        Application.subscriptions.delete Application.uploads.create AppRequest.get AppRequest.delete
        stickerPacks.get stickerSearch.get StickerPack.stickers.get
      `,
    ],
    [
      'pages_show_list',
      '',
      `
        User.accounts.get
      `,
    ],
    [
      'pages_manage_metadata',
      '',
      `
        User.accounts.create Page.update Page.picture.create Page.locations.get Page.locations.create
        Page.locations.delete Page.tabs.get Page.pageStatus.get Page.settings.get Page.settings.create Page.roles.get
        Page.subscribedApps.get Page.subscribedApps.create Page.subscribedApps.delete CallToAction.update
        CallToAction.delete
      `,
    ],
    [
      'user_posts',
      '',
      `
        User.feed.get User.posts.get
      `,
    ],
    [
      'user_photos',
      '',
      `
        User.photos.get User.albums.get
      `,
    ],
    [
      'user_videos',
      '',
      `
        User.videos.get User.liveVideos.get
      `,
    ],
    [
      'user_likes',
      '',
      `
        User.likes.get User.music.get
      `,
    ],
    [
      'user_friends',
      '',
      `
        User.friends.get
      `,
    ],
    [
      'groups_access_member_info',
      '',
      `
        User.groups.get Application.appInstalledGroups.get Group.get Group.feed.get Group.albums.get
        Group.photos.get Group.videos.get Group.liveVideos.get Group.events.get Group.docs.get Group.files.get
        Group.groups.get Group.optedInMembers.get Group.picture.get
      `,
    ],
    [
      'user_events',
      '',
      `
        User.events.get
      `,
    ],
    [
      'pages_messaging',
      '',
      `
        User.conversations.get User.customLabels.get Page.conversations.get Page.threads.get
        Page.messages.create Page.messageAttachments.create Page.messageTemplates.get
        Page.messageTemplates.create Page.messageTemplates.delete Page.messengerProfile.get
        Page.messengerProfile.create Page.messengerProfile.delete Page.moderateConversations.create
        Page.customLabels.get Page.customLabels.create Page.customUserSettings.get
        Page.customUserSettings.create Page.customUserSettings.delete Page.personas.get Page.personas.create
        Page.notificationMessageTokens.get Page.threadOwner.get Page.passThreadControl.create
        Page.takeThreadControl.create Page.releaseThreadControl.create Page.requestThreadControl.create
        Page.extendThreadControl.create Page.unlinkAccounts.create Page.messengerCallSettings.get
        Page.messengerCallSettings.create Page.nlpConfigs.create Page.welcomeMessageFlows.get
        Page.welcomeMessageFlows.create Page.welcomeMessageFlows.update Page.welcomeMessageFlows.delete
        Page.businessMessagingFeatureStatus.create Page.messagingFeatureReview.get Conversation.get
        Conversation.messages.get Message.get MessageTemplate.get MessageTemplate.update CustomLabel.get
        CustomLabel.delete CustomLabel.label.create CustomLabel.label.delete Persona.get Persona.delete
      `,
    ],
    [
      'business_management',
      '',
      `
        User.businesses.get User.businesses.create User.businesses.delete User.businessUsers.get
        User.accessTokens.create Page.assignedUsers.get Page.assignedUsers.create Page.assignedUsers.delete
        Page.agencies.get Page.agencies.create Page.agencies.delete Page.ownerBusiness.get Business.get
        Business.update Business.accessToken.create Business.businessUsers.get Business.businessUsers.create
        Business.clientApps.get Business.clientApps.create Business.clientPages.get
        Business.clientPages.create Business.instagramAccounts.get Business.instagramAccounts.delete
        Business.instagramBusinessAccounts.get Business.ownedInstagramAccounts.get Business.ownedApps.get
        Business.ownedApps.create Business.ownedPages.get Business.ownedPages.create Business.pages.delete
        Business.pendingClientPages.get Business.pendingOwnedPages.get Business.systemUsers.get
        Business.systemUsers.create BusinessUser.get BusinessUser.update BusinessUser.delete SystemUser.get
      `,
    ],
    [
      'pages_read_engagement',
      '',
      `
        Page.abTests.get PagePostExperiment.get
        Page.get Page.posts.get Page.publishedPosts.get Page.photos.get Page.albums.get Page.videos.get
        Page.videoReels.get Page.liveVideos.get Page.indexedVideos.get Page.featuredVideo.get
        Page.videoLists.get Page.stories.get Page.likes.get Page.parentPage.get Page.bestPage.get
        Page.globalBrandChildren.get Page.crosspostWhitelistedPages.get Page.callToActions.get Post.get
        Post.attachments.get Post.likes.get Post.reactions.get Post.sharedposts.get Post.sponsorTags.get
        Post.to.get Comment.likes.get Comment.reactions.get Profile.get Photo.get Photo.likes.get
        Photo.sponsorTags.get Album.get Album.photos.get Album.likes.get Album.picture.get Video.get
        Video.captions.get Video.collaborators.get Video.crosspostSharedPages.get Video.likes.get
        Video.pollSettings.get Video.polls.get Video.sponsorTags.get Video.tags.get Video.thumbnails.get
        VideoPoll.get VideoPoll.pollOptions.get LiveVideo.get LiveVideo.crosspostSharedPages.get
        LiveVideo.crosspostedBroadcasts.get LiveVideo.polls.get LiveVideo.reactions.get LiveVideo.video.get
        VideoList.get VideoList.videos.get CallToAction.get pageSearch.get
      `,
    ],
    [
      'pages_read_engagement pages_read_user_content',
      '',
      `
        Page.feed.get Page.tagged.get Page.visitorPosts.get Page.ratings.get Post.comments.get Comment.get
        Comment.comments.get Photo.comments.get Album.comments.get Video.comments.get
        LiveVideo.blockedUsers.get LiveVideo.comments.get
      `,
    ],
    [
      'pages_read_engagement pages_manage_posts',
      '',
      `
        Page.abTests.create PagePostExperiment.delete
        Page.feed.create Page.scheduledPosts.get Page.photos.create Page.photoStories.create
        Page.videos.create Page.videoReels.create Page.videoStories.create Post.update Post.delete
        Photo.delete Album.photos.create Video.update Video.delete Video.captions.create
        Video.collaborators.create Video.thumbnails.create Video.upload.create
      `,
    ],
    [
      'pages_read_engagement pages_manage_posts publish_video',
      '',
      `
        Page.liveVideos.create Video.polls.create VideoPoll.update LiveVideo.update LiveVideo.delete
        LiveVideo.errors.get LiveVideo.inputStreams.create LiveVideo.polls.create LiveVideoInputStream.get
      `,
    ],
    [
      'pages_read_engagement page_events',
      '',
      `
        Page.events.get Event.get Event.comments.get Event.feed.get Event.posts.get Event.liveVideos.get
        Event.photos.get Event.videos.get Event.roles.get Event.ticketTiers.get EventTicketTier.get
      `,
    ],
    [
      'pages_read_engagement read_insights',
      '',
      `
        Page.insights.get Post.insights.get Photo.insights.get Video.videoInsights.get
      `,
    ],
    [
      'pages_read_engagement pages_manage_engagement',
      '',
      `
        Page.blocked.get Page.blocked.create Page.blocked.delete Post.comments.create Post.likes.create
        Post.likes.delete Comment.update Comment.delete Comment.comments.create Comment.likes.create
        Comment.likes.delete Photo.comments.create Photo.likes.create Album.comments.create Album.likes.create
        Video.comments.create Video.likes.create
      `,
    ],
    [
      'instagram_basic',
      '',
      `
        Page.instagramAccounts.get Page.instagramBusinessAccount.get Page.connectedInstagramAccount.get
        Page.connectedPageBackedInstagramAccount.get Page.pageBackedInstagramAccounts.get
        Page.pageBackedInstagramAccounts.create InstagramAccount.get
      `,
    ],
  ],
  hosts: { 'Page.videos.create': 'video', 'Video.upload.create': 'video-upload' },
  always: {
    'User.picture.get': { redirect: false },
    'Page.picture.get': { redirect: false },
    'Profile.picture.get': { redirect: false },
    'Album.picture.get': { redirect: false },
    'Event.picture.get': { redirect: false },
    'Business.picture.get': { redirect: false },
    'Group.picture.get': { redirect: false },
  },
  wrapped: `
    User.picture.get Page.picture.get Profile.picture.get Album.picture.get Event.picture.get
    Business.picture.get Group.picture.get
  `,
  maxLimit: {
    100: `
      Page.feed.get Page.posts.get Page.publishedPosts.get Page.scheduledPosts.get Page.tagged.get
      Page.visitorPosts.get Page.photos.get Page.albums.get Album.photos.get
    `,
    200: 'User.accounts.get',
  },
  paging: {
    time: `
      User.feed.get User.posts.get Page.insights.get Post.insights.get Photo.insights.get
      Video.videoInsights.get Group.feed.get
    `,
    offset: '',
    none: `
      User.permissions.get Page.messengerProfile.get Page.customUserSettings.get Page.threadOwner.get
      Page.messengerCallSettings.get Page.messagingFeatureReview.get Application.permissions.get
      Application.subscriptions.get
    `,
  },
  // Meta's changelogs: the Groups API, ratings and tabs of classic Pages, and v26.0.
  retired: {
    '2022-12-14': 'Page.tabs.get',
    '2024-04-22': `
      User.groups.get Application.appInstalledGroups.get Group.get Group.feed.get Group.albums.get
      Group.photos.get Group.videos.get Group.liveVideos.get Group.events.get Group.docs.get Group.files.get
      Group.groups.get Group.optedInMembers.get Group.picture.get
    `,
    '2025-01-21': 'Page.ratings.get',
    '2026-07-29': 'Page.settings.get Page.settings.create',
  },
  verified: `
    Page.feed.create Post.comments.create Comment.comments.create Photo.comments.create Album.comments.create
    Video.comments.create
  `,
  readAfterWrite: `
    Page.update Page.feed.create Page.photos.create Page.videos.create Page.liveVideos.create Post.update
    Post.comments.create Comment.update Comment.comments.create Photo.comments.create Album.photos.create
    Album.comments.create Video.update Video.comments.create Video.polls.create VideoPoll.update
    LiveVideo.update LiveVideo.inputStreams.create LiveVideo.polls.create CallToAction.update
  `,
};
