// The public surface of @edgewalk/facebook.
export * from '@edgewalk/core';
export { Facebook } from './facebook.js';

// What stands in the tree.
export { AccessToken, AccessTokenFields } from './access-token.js';
export { Album } from './album.js';
export {
  AppRequestFormerRecipient,
  AppRequestFormerRecipientFields,
} from './app-request-former-recipient.js';
export { AppRequest, AppRequestFields, AppRequestRemoval } from './app-request.js';
export { ApplicationPermission, ApplicationPermissionFields } from './application-permission.js';
export { ApplicationRole, ApplicationRoleFields } from './application-role.js';
export { ApplicationSubscription, ApplicationSubscriptionFields } from './application-subscription.js';
export { Application } from './application.js';
export { AssignedUser, AssignedUserFields } from './assigned-user.js';
export { BroadcastsQuery } from './broadcasts-query.js';
export { BusinessPageRequest, BusinessPageRequestFields } from './business-page-request.js';
export { BusinessUser, BusinessUserFields, BusinessUserUpdate } from './business-user.js';
export { Business, BusinessUpdate } from './business.js';
export { CallToAction } from './call-to-action.js';
export { Comment } from './comment.js';
export { CommentsQuery, CommentSummary, NewComment } from './comments.js';
export { Conversation, ConversationFields } from './conversation.js';
export { ConversationsQuery } from './conversations.js';
export { CoverPhoto } from './cover-photo.js';
export { CustomLabel, CustomLabelFields } from './custom-label.js';
export { CustomUserSettings, CustomUserSettingsFields } from './custom-user-settings.js';
export { EntityAtTextRange } from './entity-at-text-range.js';
export { EventTicketTier, EventTicketTierFields } from './event-ticket-tier.js';
export { Event } from './event.js';
export { From } from './from.js';
export { GroupDoc, GroupDocFields } from './group-doc.js';
export { GroupFile, GroupFileFields } from './group-file.js';
export { Group, GroupQuery } from './group.js';
export { Insight, InsightFields, type InsightFigure, InsightValue } from './insight.js';
export { InstagramAccount, InstagramAccountFields } from './instagram-account.js';
export { LikeSummary, NewLike } from './likes.js';
export { LiveVideoError, LiveVideoErrorFields } from './live-video-error.js';
export { LiveVideoInputStream, LiveVideoInputStreamQuery } from './live-video-input-stream.js';
export { LiveVideo, LiveVideoQuery } from './live-video.js';
export { MessageTemplate, MessageTemplateFields, MessageTemplateUpdate } from './message-template.js';
export { Message } from './message.js';
export { MessagingFeatureReview, MessagingFeatureReviewFields } from './messaging-feature-review.js';
export { MessengerCallSettings, MessengerCallSettingsFields } from './messenger-call-settings.js';
export { MessengerProfile, MessengerProfileFields, MessengerProfileSettings } from './messenger-profile.js';
export { Named } from './named.js';
export { NotificationMessageToken } from './notification-message-token.js';
export { PageRole, PageRoleFields } from './page-role.js';
export { PageSearch, PageSearchQuery } from './page-search.js';
export { PageSetting, PageSettingFields } from './page-setting.js';
export { PageToken } from './page-token.js';
export { Page, PageQuery } from './page.js';
export { Participant } from './participant.js';
export { Permission, PermissionFields } from './permission.js';
export { Persona, PersonaFields } from './persona.js';
export { Photo } from './photo.js';
export { Picture, PictureFields, PictureQuery } from './picture.js';
export { Location, Place } from './place.js';
export { PollSettings, PollSettingsFields } from './poll-settings.js';
export { NewVideoPoll } from './polls.js';
export { Post } from './post.js';
export { Profile, ProfileFields } from './profile.js';
export { PublishingApplication } from './publishing-application.js';
export { Reaction, ReactionFields } from './reaction.js';
export { ReactionsQuery, ReactionSummary } from './reactions.js';
export { Recommendation, RecommendationFields, RecommendationStory } from './recommendation.js';
export { StoryAttachment, StoryAttachmentFields } from './story-attachment.js';
export { Story, StoryFields } from './story.js';
export { SubscribedApp, SubscribedAppFields } from './subscribed-app.js';
export { SystemUser, SystemUserFields } from './system-user.js';
export { Tab, TabFields } from './tab.js';
export { TaggableSubject, TaggableSubjectFields } from './taggable-subject.js';
export { TestAccount, TestAccountFields } from './test-account.js';
export { ThreadChoice, ThreadHandover } from './thread-control.js';
export { ThreadOwner, ThreadOwnerFields } from './thread-owner.js';
export { TimelineQuery } from './timeline-query.js';
export { UploadSession, UploadSessionFields } from './upload-session.js';
export { UserIdForApp, UserIdForAppFields } from './user-id-for-app.js';
export { UserIdForPage, UserIdForPageFields } from './user-id-for-page.js';
export { User, UserUpdate } from './user.js';
export { VideoCaption, VideoCaptionFields } from './video-caption.js';
export { VideoCollaborator, VideoCollaboratorFields } from './video-collaborator.js';
export { VideoList, VideoListFields } from './video-list.js';
export { VideoPollOption, VideoPollOptionFields } from './video-poll-option.js';
export { VideoPoll, VideoPollFields, VideoPollUpdate } from './video-poll.js';
export { VideoThumbnail, VideoThumbnailFields } from './video-thumbnail.js';
export { Video } from './video.js';
export { WelcomeMessageFlow, WelcomeMessageFlowFields } from './welcome-message-flow.js';

// The edges, by what they hang off, with what they take.
export { AlbumComments } from './album/comments.js';
export { AlbumFields } from './album/fields.js';
export { AlbumLikes } from './album/likes.js';
export { NewAlbumPhoto } from './album/new-photo.js';
export { AlbumPhotos } from './album/photos.js';
export { AlbumPicture, AlbumPictureQuery } from './album/picture.js';
export { ApplicationAccounts, TestAccountRemoval, TestAccountsQuery } from './application/accounts.js';
export { ApplicationAppInstalledGroups, InstalledGroupsQuery } from './application/app-installed-groups.js';
export { ApplicationFields } from './application/fields.js';
export { MadeTestAccount, NewTestAccount, SharedTestAccount } from './application/new-test-account.js';
export { ApplicationPermissions, ApplicationPermissionsQuery } from './application/permissions.js';
export { ApplicationRoles } from './application/roles.js';
export {
  ApplicationSubscriptionRemoval,
  ApplicationSubscriptions,
  NewApplicationSubscription,
} from './application/subscriptions.js';
export { ApplicationUpdate } from './application/update.js';
export { ApplicationUploads, NewApplicationUpload } from './application/uploads.js';
export { BusinessAccessToken, NewBusinessToken } from './business/access-token.js';
export { BusinessBusinessUsers, NewBusinessUser } from './business/business-users.js';
export { BusinessClientApps, NewClientApp } from './business/client-apps.js';
export { BusinessClientPages, NewClientPage } from './business/client-pages.js';
export { BusinessFields } from './business/fields.js';
export { BusinessInstagramAccounts, InstagramAccountRemoval } from './business/instagram-accounts.js';
export { BusinessInstagramBusinessAccounts } from './business/instagram-business-accounts.js';
export { BusinessOwnedApps, NewOwnedApp } from './business/owned-apps.js';
export { BusinessOwnedInstagramAccounts } from './business/owned-instagram-accounts.js';
export { BusinessOwnedPages, NewOwnedPage } from './business/owned-pages.js';
export { BusinessPages, PageRemoval } from './business/pages.js';
export { BusinessPendingClientPages } from './business/pending-client-pages.js';
export { BusinessPendingOwnedPages } from './business/pending-owned-pages.js';
export { BusinessPicture } from './business/picture.js';
export { BusinessRole } from './business/role.js';
export { BusinessSystemUsers, NewSystemUser } from './business/system-users.js';
export { Vertical } from './business/vertical.js';
export { CallToActionFields } from './call-to-action/fields.js';
export { CallToActionType, CallToActionUpdate } from './call-to-action/update.js';
export { CommentComments } from './comment/comments.js';
export { CommentFields } from './comment/fields.js';
export { CommentLikes } from './comment/likes.js';
export { CommentReactions } from './comment/reactions.js';
export { CommentUpdate } from './comment/update.js';
export { ConversationMessages } from './conversation/messages.js';
export { CustomLabelLabel, LabelledUser } from './custom-label/label.js';
export { EventComments } from './event/comments.js';
export { EventFeed } from './event/feed.js';
export { EventFields } from './event/fields.js';
export { EventLiveVideos } from './event/live-videos.js';
export { EventPhotos } from './event/photos.js';
export { EventPicture } from './event/picture.js';
export { EventPosts } from './event/posts.js';
export { EventRoles } from './event/roles.js';
export { EventTicketTiers } from './event/ticket-tiers.js';
export { EventVideos } from './event/videos.js';
export { GroupAlbums } from './group/albums.js';
export { GroupDocs } from './group/docs.js';
export { GroupEvents } from './group/events.js';
export { GroupFeed } from './group/feed.js';
export { GroupFields } from './group/fields.js';
export { GroupFiles } from './group/files.js';
export { GroupGroups } from './group/groups.js';
export { GroupLiveVideos } from './group/live-videos.js';
export { GroupOptedInMembers } from './group/opted-in-members.js';
export { GroupPhotos } from './group/photos.js';
export { GroupPicture } from './group/picture.js';
export { GroupVideos, GroupVideosQuery } from './group/videos.js';
export { type Catalogue, type MetricFacts } from './insights/metric.js';
export { pageMetrics } from './insights/page-metrics.js';
export { type PageInsightsQuery, type PageMetric } from './insights/page-query.js';
export { postMetrics } from './insights/post-metrics.js';
export { type PostInsightsQuery, type PostMetric } from './insights/post-query.js';
export {
  type BreakdownQuery,
  DatePreset,
  type Dates,
  type MetricQuery,
  type PeriodQuery,
  type Preset,
} from './insights/query.js';
export {
  retiredFamilies,
  retiredPageMetrics,
  retiredPostMetrics,
  retiredVideoMetrics,
} from './insights/retired-metrics.js';
export { videoMetrics } from './insights/video-metrics.js';
export { type VideoInsightsQuery, type VideoMetric } from './insights/video-query.js';
export { LiveVideoInputStreamFields } from './live-video-input-stream/fields.js';
export { BlockedUsersQuery, LiveVideoBlockedUsers } from './live-video/blocked-users.js';
export { LiveVideoComments } from './live-video/comments.js';
export { LiveVideoCrosspostSharedPages } from './live-video/crosspost-shared-pages.js';
export { LiveVideoCrosspostedBroadcasts } from './live-video/crossposted-broadcasts.js';
export { LiveVideoErrors } from './live-video/errors.js';
export {
  AdBreakConfig,
  LiveAudience,
  LiveStatus,
  LiveVideoFields,
  RecommendedEncoderSettings,
} from './live-video/fields.js';
export { LiveVideoInputStreams } from './live-video/input-streams.js';
export {
  BroadcastPlace,
  CrosspostingAction,
  EventParams,
  NewLiveStatus,
  StreamType,
} from './live-video/members.js';
export { LiveVideoPolls } from './live-video/polls.js';
export { LiveVideoReactions } from './live-video/reactions.js';
export { LiveVideoUpdate } from './live-video/update.js';
export { LiveVideoVideo } from './live-video/video.js';
export { MessageFields } from './message/fields.js';
export { LeadAccess, MessagingFeatureStatus, VoipInfo } from './page/access.js';
export { MailingAddress } from './page/address.js';
export { AgencyRemoval, NewAgency, PageAgencies } from './page/agencies.js';
export { PageAlbums } from './page/albums.js';
export {
  AssignedUserRemoval,
  AssignedUsersQuery,
  NewAssignedUser,
  PageAssignedUsers,
} from './page/assigned-users.js';
export { PageBestPage } from './page/best-page.js';
export { Blocked, BlockedQuery, PageBlocked } from './page/blocked.js';
export { PageBusinessMessagingFeatureStatus } from './page/business-messaging-feature-status.js';
export { PageCallToActions } from './page/call-to-actions.js';
export { PageConnectedInstagramAccount } from './page/connected-instagram-account.js';
export { PageConnectedPageBackedInstagramAccount } from './page/connected-page-backed-instagram-account.js';
export { PageConversations } from './page/conversations.js';
export { PageCrosspostWhitelistedPages } from './page/crosspost-whitelisted-pages.js';
export { NewCustomLabel, PageCustomLabels } from './page/custom-labels.js';
export {
  CustomUserSettingsQuery,
  CustomUserSettingsRemoval,
  NewCustomUserSettings,
  PageCustomUserSettings,
} from './page/custom-user-settings.js';
export { PageEvents, PageEventsQuery } from './page/events.js';
export { PageExtendThreadControl, ThreadExtension } from './page/extend-thread-control.js';
export { PageFeaturedVideo } from './page/featured-video.js';
export { PageFeed } from './page/feed.js';
export { PageFields } from './page/fields.js';
export { PageGlobalBrandChildren } from './page/global-brand-children.js';
export { PageIndexedVideos } from './page/indexed-videos.js';
export { PageInsights } from './page/insights.js';
export { PageInstagramAccounts } from './page/instagram-accounts.js';
export { PageInstagramBusinessAccount } from './page/instagram-business-account.js';
export { LikesQuery, PageLikes } from './page/likes.js';
export { PageLiveVideos } from './page/live-videos.js';
export { BranchRemoval, PageLocations } from './page/locations.js';
export { NewMessageAttachment, PageMessageAttachments } from './page/message-attachments.js';
export {
  MessageTemplateMade,
  MessageTemplateRemoval,
  MessageTemplatesQuery,
  NewMessageTemplate,
  PageMessageTemplates,
} from './page/message-templates.js';
export { PageMessages } from './page/messages.js';
export { PageMessagingFeatureReview } from './page/messaging-feature-review.js';
export { CallSettingsChange, PageMessengerCallSettings } from './page/messenger-call-settings.js';
export {
  MessengerProfileQuery,
  MessengerProfileRemoval,
  NewMessengerProfile,
  PageMessengerProfile,
} from './page/messenger-profile.js';
export { Moderation, PageModerateConversations } from './page/moderate-conversations.js';
export { NewLiveVideo, OpenedLiveVideo } from './page/new-live-video.js';
export { NewBranch } from './page/new-location.js';
export { NewMessage, SentPageMessage } from './page/new-message.js';
export { MessageContent, OwnFileContent } from './page/new-message/content.js';
export { Recipient } from './page/new-message/recipient.js';
export { NewPhoto, PostedPhoto } from './page/new-photo.js';
export {
  AlbumPhotoByFile,
  AlbumPhotoById,
  AlbumPhotoByUrl,
  NewPhotoTag,
  PhotoByFile,
  PhotoById,
  PhotoByUrl,
} from './page/new-photo/forms.js';
export { NewPicture } from './page/new-picture.js';
export { NewPost } from './page/new-post.js';
export {
  NewActivityPost,
  NewCheckIn,
  NewLinkPost,
  NewMediaPost,
  NewObjectPost,
  NewTextPost,
} from './page/new-post/forms.js';
export { NewCallToAction, NewPostTargeting, UnpublishedContentType } from './page/new-post/members.js';
export { type Form } from './page/new-post/pick.js';
export { EndOfReel, NewReel, PostedReel, StartOfReel } from './page/new-reel.js';
export { NewVideo, PostedVideo } from './page/new-video.js';
export {
  CanceledVideo,
  CrosspostedVideo,
  EndOfVideo,
  InstagramVideo,
  PieceOfVideo,
  Slideshow,
  StartOfVideo,
  VideoAsFile,
  VideoByAddress,
  VideoByHandle,
} from './page/new-video/forms.js';
export { NlpSettings, PageNlpConfigs } from './page/nlp-configs.js';
export {
  NotificationMessageTokensQuery,
  PageNotificationMessageTokens,
} from './page/notification-message-tokens.js';
export { Offerings, OpeningHours } from './page/opening-hours.js';
export { PageOwnerBusiness } from './page/owner-business.js';
export { PagePageBackedInstagramAccounts } from './page/page-backed-instagram-accounts.js';
export { PageParentPage } from './page/parent-page.js';
export { PagePassThreadControl, ThreadPass } from './page/pass-thread-control.js';
export { People, Person } from './page/people.js';
export { NewPersona, PagePersonas } from './page/personas.js';
export { NewPhotoStory, PagePhotoStories, PostedPhotoStory } from './page/photo-stories.js';
export { PagePhotos, PhotosQuery } from './page/photos.js';
export { PagePicture } from './page/picture.js';
export { PostsQuery, PostsSearch, PostsSpan } from './page/posts-query.js';
export { PagePosts } from './page/posts.js';
export { Engagement, PageCategory } from './page/presence.js';
export { PagePublishedPosts } from './page/published-posts.js';
export { PageRatings, RatingsSummary } from './page/ratings.js';
export { PageReleaseThreadControl } from './page/release-thread-control.js';
export { PageRequestThreadControl } from './page/request-thread-control.js';
export { PageRoles, RolesQuery } from './page/roles.js';
export { PageScheduledPosts } from './page/scheduled-posts.js';
export { PageSettings, SettingChange, SettingOption } from './page/settings.js';
export { PageStories, StoriesQuery } from './page/stories.js';
export { NewSubscription, PageSubscribedApps } from './page/subscribed-apps.js';
export { PageTabs, TabsQuery } from './page/tabs.js';
export { PageTagged } from './page/tagged.js';
export { PageTakeThreadControl } from './page/take-thread-control.js';
export { PageTask } from './page/task.js';
export { PageThreadOwner, ThreadOwnerQuery } from './page/thread-owner.js';
export { PageThreads } from './page/threads.js';
export { AccountToUnlink, PageUnlinkAccounts } from './page/unlink-accounts.js';
export { PageUpdate } from './page/update.js';
export {
  NewLocation,
  NewMailingAddress,
  NewParking,
  NewPaymentOptions,
  NewRestaurantServices,
  NewRestaurantSpecialties,
} from './page/venue-update.js';
export {
  Hours,
  Parking,
  PaymentOptions,
  RestaurantServices,
  RestaurantSpecialties,
  StartInfo,
} from './page/venue.js';
export { PageVideoLists } from './page/video-lists.js';
export { PageVideoReels, PageVideoReelsQuery } from './page/video-reels.js';
export { PageVideoStories } from './page/video-stories.js';
export { PageVideos, PageVideosQuery } from './page/videos.js';
export { PageVisitorPosts } from './page/visitor-posts.js';
export { PageWebhookField } from './page/webhook-field.js';
export { PageWelcomeMessageFlows } from './page/welcome-message-flows.js';
export { PhotoComments } from './photo/comments.js';
export { EventSummary, Granularity, PhotoFields, PhotoSize } from './photo/fields.js';
export { PhotoInsights } from './photo/insights.js';
export { PhotoLikes } from './photo/likes.js';
export { PhotoSponsorTags } from './photo/sponsor-tags.js';
export { PostAttachments } from './post/attachments.js';
export { PostComments } from './post/comments.js';
export { PostFields } from './post/fields.js';
export { PostInsights } from './post/insights.js';
export { PostLikes } from './post/likes.js';
export { PostReactions } from './post/reactions.js';
export { PostSharedposts } from './post/sharedposts.js';
export { PostSponsorTags } from './post/sponsor-tags.js';
export { PostTargeting } from './post/targeting.js';
export { PostTo } from './post/to.js';
export { PostUpdate } from './post/update.js';
export { ProfilePicture } from './profile/picture.js';
export { NewAccessToken, UserAccessTokens } from './user/access-tokens.js';
export { AccountsQuery, AccountsSummary, NewPage, UserAccounts } from './user/accounts.js';
export { UserAlbums } from './user/albums.js';
export { UserApprequestformerrecipients } from './user/apprequestformerrecipients.js';
export { UserApprequests } from './user/apprequests.js';
export { UserBusinessUsers } from './user/business-users.js';
export { BusinessRemoval, NewBusiness, UserBusinesses } from './user/businesses.js';
export { UserConversations } from './user/conversations.js';
export { UserCustomLabels } from './user/custom-labels.js';
export { UserEvents, UserEventsQuery } from './user/events.js';
export { UserFeed } from './user/feed.js';
export { UserFields } from './user/fields.js';
export { FriendsQuery, FriendsSummary, UserFriends } from './user/friends.js';
export { UserGroups, UserGroupsQuery } from './user/groups.js';
export { IdsForAppsQuery, UserIdsForApps } from './user/ids-for-apps.js';
export { IdsForBusinessQuery, UserIdsForBusiness } from './user/ids-for-business.js';
export { IdsForPagesQuery, UserIdsForPages } from './user/ids-for-pages.js';
export { UserLikes, UserLikesQuery } from './user/likes.js';
export { UserLiveVideos } from './user/live-videos.js';
export { UserMusic, UserMusicQuery } from './user/music.js';
export { PermissionRemoval, PermissionsQuery, UserPermissions } from './user/permissions.js';
export { UserPhotos, UserPhotosQuery } from './user/photos.js';
export { UserPicture } from './user/picture.js';
export { UserPosts } from './user/posts.js';
export { UserVideos, UserVideosQuery } from './user/videos.js';
export { VideoListVideos } from './video-list/videos.js';
export { VideoPollPollOptions } from './video-poll/poll-options.js';
export { NewCaptions, VideoCaptions } from './video/captions.js';
export { NewVideoCollaborator, VideoCollaborators } from './video/collaborators.js';
export { VideoComments } from './video/comments.js';
export { AudioRecording, CopyrightCheck, MusicVideoCopyright } from './video/copyright.js';
export { VideoCrosspostSharedPages } from './video/crosspost-shared-pages.js';
export { VideoFields, VideoFormat, VideoPrivacy } from './video/fields.js';
export { VideoLikes } from './video/likes.js';
export { ContentCategory, NewExpiration, PrivacyChoice, VideoTargeting } from './video/members.js';
export { VideoPollSettings } from './video/poll-settings.js';
export { VideoPolls } from './video/polls.js';
export { VideoSponsorTags } from './video/sponsor-tags.js';
export { VideoStatus } from './video/status.js';
export { VideoTags } from './video/tags.js';
export { NewThumbnail, VideoThumbnails } from './video/thumbnails.js';
export { VideoUpdate } from './video/update.js';
export { NewUpload, Uploaded, VideoUpload } from './video/upload.js';
export { VideoVideoInsights } from './video/video-insights.js';
