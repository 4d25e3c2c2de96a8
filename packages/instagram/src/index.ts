// The public surface of @edgewalk/instagram.
export * from '@edgewalk/core';
export { Instagram, type InstagramOptions } from './instagram.js';

// Nodes and rows.
export { Audio, AudioFields } from './audio.js';
export * from './rows/branded-content.js';
export { CatalogProduct, CatalogProductFields, ReviewStatus } from './rows/catalog-product.js';
export { CollaborativeMedia, CollaborativeMediaFields } from './rows/collaborative-media.js';
export { Comment, CommentRemoval, CommentUpdate } from './comment.js';
export { Container } from './container.js';
export { ContainerUpload, NewUpload, UploadResult } from './container/upload.js';
export { Conversation, ConversationFields } from './conversation.js';
export { DiscoveredUser } from './discovered-user.js';
export { HashtagMedia } from './hashtag-media.js';
export { HashtagSearch, HashtagSearchQuery } from './hashtag-search.js';
export { Hashtag, HashtagFields } from './hashtag.js';
export { AudioQuery, IgAudio } from './ig-audio.js';
export { Insight, InsightBreakdown, InsightFields, InsightValue } from './insights/insight.js';
export { Me, MeFields } from './me.js';
export { Media, MediaUpdate } from './media.js';
export { MentionedComment, MentionedCommentFields } from './mentioned-comment.js';
export { MentionedMedia, MentionedMediaFields } from './mentioned-media.js';
export { Message, MessageFields } from './message.js';
export { PageAccount, PageAccountFields } from './page-account.js';
export { PublicMedia, PublicMediaFields } from './public-media.js';
export { ThreadsUser, ThreadsUserFields } from './rows/threads-user.js';
export * from './upcoming-event.js';
export { User } from './user.js';

// The edges by node.
export { CommentMedia } from './comment/media.js';
export { CommentReplies, NewReply } from './comment/replies.js';
export { CommentUser } from './comment/user.js';
export { ConversationMessages } from './conversation/messages.js';
export { DiscoveredMediaQuery, DiscoveredUserMedia } from './discovered-user/media.js';
export { HashtagMediaChild, HashtagMediaChildren } from './hashtag-media/children.js';
export { HashtagRecentMedia } from './hashtag/recent-media.js';
export { HashtagTopMedia } from './hashtag/top-media.js';
export { MeAccounts } from './me/accounts.js';
export { BoostAd, MediaBoostAdsList } from './media/boost-ads-list.js';
export * from './media/branded-content-partner-promote.js';
export { MediaChildren } from './media/children.js';
export { Collaborator, CollaboratorFields, MediaCollaborators } from './media/collaborators.js';
export { MediaComments, NewComment } from './media/comments.js';
export { MediaInsights } from './media/insights.js';
export { MediaOwner } from './media/owner.js';
export * from './media/partnership-ad-code.js';
export * from './media/product-tags.js';
export { MentionedCommentMedia } from './mentioned-comment/media.js';
export { MentionedMediaComments } from './mentioned-media/comments.js';
export { PageAccountInstagramBusinessAccount } from './page-account/instagram-business-account.js';
export { PublicMediaChildren } from './public-media/children.js';
export { Agency, UserAgencies } from './user/agencies.js';
export * from './user/authorized-adaccounts.js';
export { Catalog, CatalogFields, UserAvailableCatalogs } from './user/available-catalogs.js';
export * from './user/branded-content-ad-permissions.js';
export * from './user/branded-content-advertisable-medias.js';
export { Taggers, TaggersQuery, UserBrandedContentTagApproval } from './user/branded-content-tag-approval.js';
export { BusinessDiscoveryQuery, UserBusinessDiscovery } from './user/business-discovery.js';
export * from './user/business-messaging-feature-status.js';
export { CatalogProductQuery, UserCatalogProductSearch } from './user/catalog-product-search.js';
export * from './user/collaboration-invites.js';
export * from './user/collaborative-media-search.js';
export { UserCollaborativeMedia } from './user/collaborative-media.js';
export { UserConnectedThreadsUser } from './user/connected-threads-user.js';
export * from './user/content-publishing-limit.js';
export { ConversationsQuery, UserConversations } from './user/conversations.js';
export * from './user/creator-marketplace-creators.js';
export { Dataset, NewDataset, UserDataset } from './user/dataset.js';
export { UserInsights } from './user/insights.js';
export { NewThreadsUser, UserInstagramBackedThreadsUser } from './user/instagram-backed-threads-user.js';
export { LikeTarget, UserLikes } from './user/likes.js';
export { LiveMediaQuery, UserLiveMedia } from './user/live-media.js';
export { Publication, UserMediaPublish } from './user/media-publish.js';
export { MediaQuery, UserMedia } from './user/media.js';
export { MentionedCommentQuery, UserMentionedComment } from './user/mentioned-comment.js';
export { MentionedMediaQuery, UserMentionedMedia } from './user/mentioned-media.js';
export { MentionReply, UserMentions } from './user/mentions.js';
export { UserMessageAttachments } from './user/message-attachments.js';
export { UserMessages } from './user/messages.js';
export * from './user/messenger-profile.js';
export { Moderation, UserModerateConversations } from './user/moderate-conversations.js';
export * from './user/notification-message-tokens.js';
export * from './user/product-appeal.js';
export { UserRecentlySearchedHashtags } from './user/recently-searched-hashtags.js';
export { ScheduledMedia, ScheduledMediaFields, UserScheduledMedia } from './user/scheduled-media.js';
export { UserStories } from './user/stories.js';
export * from './user/subscribed-apps.js';
export { UserTags } from './user/tags.js';
export { UserUpcomingEvents } from './user/upcoming-events.js';
export * from './user/welcome-message-flows.js';

// Fields.
export { CommentFields } from './comment/fields.js';
export { ContainerFields, ContainerStatus, CopyrightCheckStatus, VideoStatus } from './container/fields.js';
export { HashtagMediaChildFields, HashtagMediaFields, HashtagQuery } from './hashtag-media/fields.js';
export { DeletedMedia, MediaFields, MediaProductType, MediaType } from './media/fields.js';
export { DiscoveredUserFields, UserFields } from './user/fields.js';

// Parameters.
export { NewContainer, NewMedia } from './user/new-media.js';
export * from './user/new-media/forms.js';
export { MessageContent, NewMessage, NewMessageAttachment, Recipient } from './user/new-message.js';

// Publishing.
export { PublishCheckpoint } from './publish/checkpoint.js';
export type { NewCarouselPost, NewChild, NewPost } from './publish/content.js';
export type { PublishEvent, PublishOptions, ContainerRef } from './publish/options.js';
export { checkpointOf } from './publish/publish.js';
export type { PublishedPost } from './publish/steps.js';

// Metrics.
export { accountMetrics, retiredAccountMetrics } from './insights/account-metrics.js';
export { AccountInsightsQuery, type AccountMetric } from './insights/account-query.js';
export { mediaMetrics, retiredMediaMetrics } from './insights/media-metrics.js';
export { MediaInsightsQuery, type MediaMetric, type MediaMetricOf } from './insights/media-query.js';
export {
  type AccountMetricFacts,
  type MediaMetricFacts,
  type MediaProduct,
  type Timeframe as InsightTimeframe,
} from './insights/metric.js';

// What both trees share: messages and insights.
export {
  CommentRecipient,
  ConversationFilter,
  ConversationMessagesQuery,
  ConversationStart,
  FeatureSwitches,
  FileAttachment,
  FileContent,
  FileKind,
  FilePayload,
  CreatedFlow,
  FlowRemoval,
  FlowsQuery,
  FlowUpdate,
  ImagesContent,
  StoredAttachment,
  MessageAttachment,
  MessageAttachment as Attachment,
  MessageOptions,
  MessageReaction,
  NewFlow,
  PersonRecipient,
  QuickReply,
  SenderAction,
  SentMessage,
} from '@edgewalk/vocabulary/messaging';
export {
  type InsightNames,
  InsightNumber,
  InsightPeriod,
  type OneOrMore,
  type RetiredFamily,
  type RetiredMetric,
} from '@edgewalk/vocabulary/insights';
