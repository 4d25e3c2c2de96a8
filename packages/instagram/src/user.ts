// oxlint-disable max-lines -- one getter per edge: the length of the file is the length of Meta's list
import { node, read, unsupported } from '@edgewalk/core/declare';
import { basic } from './permissions.js';
import { UserAgencies } from './user/agencies.js';
import { UserAuthorizedAdaccounts } from './user/authorized-adaccounts.js';
import { UserAvailableCatalogs } from './user/available-catalogs.js';
import { UserBrandedContentAdPermissions } from './user/branded-content-ad-permissions.js';
import { UserBrandedContentAdvertisableMedias } from './user/branded-content-advertisable-medias.js';
import { UserBrandedContentTagApproval } from './user/branded-content-tag-approval.js';
import { UserBusinessDiscovery } from './user/business-discovery.js';
import { UserBusinessMessagingFeatureStatus } from './user/business-messaging-feature-status.js';
import { UserCatalogProductSearch } from './user/catalog-product-search.js';
import { UserCollaborationInvites } from './user/collaboration-invites.js';
import { UserCollaborativeMedia } from './user/collaborative-media.js';
import { UserCollaborativeMediaSearch } from './user/collaborative-media-search.js';
import { UserConnectedThreadsUser } from './user/connected-threads-user.js';
import { UserContentPublishingLimit } from './user/content-publishing-limit.js';
import { UserConversations } from './user/conversations.js';
import { UserCreatorMarketplaceCreators } from './user/creator-marketplace-creators.js';
import { UserDataset } from './user/dataset.js';
import { UserFields } from './user/fields.js';
import { UserInsights } from './user/insights.js';
import { UserInstagramBackedThreadsUser } from './user/instagram-backed-threads-user.js';
import { UserLikes } from './user/likes.js';
import { UserLiveMedia } from './user/live-media.js';
import { UserMedia } from './user/media.js';
import { UserMediaPublish } from './user/media-publish.js';
import { UserMentionedComment } from './user/mentioned-comment.js';
import { UserMentionedMedia } from './user/mentioned-media.js';
import { UserMentions } from './user/mentions.js';
import { UserMessageAttachments } from './user/message-attachments.js';
import { UserMessages } from './user/messages.js';
import { UserMessengerProfile } from './user/messenger-profile.js';
import { UserModerateConversations } from './user/moderate-conversations.js';
import { UserNotificationMessageTokens } from './user/notification-message-tokens.js';
import { UserProductAppeal } from './user/product-appeal.js';
import { UserRecentlySearchedHashtags } from './user/recently-searched-hashtags.js';
import { UserScheduledMedia } from './user/scheduled-media.js';
import { UserStories } from './user/stories.js';
import { UserSubscribedApps } from './user/subscribed-apps.js';
import { UserTags } from './user/tags.js';
import { UserUpcomingEvents } from './user/upcoming-events.js';
import { UserWelcomeMessageFlows } from './user/welcome-message-flows.js';

/**
 * A professional Instagram account: the one the token speaks for.
 *
 * @see https://developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/ig-user
 */
export class User extends node({
  name: 'User',
  fields: UserFields,
  defaults: [
    'id',
    'username',
    'name',
    'biography',
    'profile_picture_url',
    'followers_count',
    'follows_count',
    'media_count',
  ],
  get: read({ permissions: basic }),
  create: unsupported('accounts are made in the Instagram app: read yours with api.user.get()'),
  update: unsupported('a profile is changed in the Instagram app: read it with api.user.get()'),
  delete: unsupported('an account is closed in the Instagram app: to delete a media of it, api.media(id).delete()'),
}) {
  /** Published media, newest first; stories are in `stories`. */
  get media(): UserMedia {
    return this.edge(UserMedia);
  }
  /** Makes a finished container public. */
  get mediaPublish(): UserMediaPublish {
    return this.edge(UserMediaPublish);
  }
  /** Stories of the last 24 hours. */
  get stories(): UserStories {
    return this.edge(UserStories);
  }
  /** The live video, while it is being broadcast. */
  get liveMedia(): UserLiveMedia {
    return this.edge(UserLiveMedia);
  }
  /** Media of others in which the account is tagged. */
  get tags(): UserTags {
    return this.edge(UserTags);
  }
  /** Metrics of the account, by period. */
  get insights(): UserInsights {
    return this.edge(UserInsights);
  }
  /** The use of the publishing quota. */
  get contentPublishingLimit(): UserContentPublishingLimit {
    return this.edge(UserContentPublishingLimit);
  }
  /** Media scheduled in Meta's own tools. */
  get scheduledMedia(): UserScheduledMedia {
    return this.edge(UserScheduledMedia);
  }
  /** Another professional account, by its username. */
  get businessDiscovery(): UserBusinessDiscovery {
    return this.edge(UserBusinessDiscovery);
  }
  /** A comment that mentions the account. */
  get mentionedComment(): UserMentionedComment {
    return this.edge(UserMentionedComment);
  }
  /** A media whose caption mentions the account. */
  get mentionedMedia(): UserMentionedMedia {
    return this.edge(UserMentionedMedia);
  }
  /** Replies to mentions of the account. */
  get mentions(): UserMentions {
    return this.edge(UserMentions);
  }
  /** Hashtags looked up in the last 7 days. */
  get recentlySearchedHashtags(): UserRecentlySearchedHashtags {
    return this.edge(UserRecentlySearchedHashtags);
  }
  /** The account's likes of media and comments. */
  get likes(): UserLikes {
    return this.edge(UserLikes);
  }
  /** Pending invitations to collaborate. */
  get collaborationInvites(): UserCollaborationInvites {
    return this.edge(UserCollaborationInvites);
  }
  /** Media of others in which the account collaborates. */
  get collaborativeMedia(): UserCollaborativeMedia {
    return this.edge(UserCollaborativeMedia);
  }
  /** One media in which the account collaborates. */
  get collaborativeMediaSearch(): UserCollaborativeMediaSearch {
    return this.edge(UserCollaborativeMediaSearch);
  }
  /** Events that the account announces. */
  get upcomingEvents(): UserUpcomingEvents {
    return this.edge(UserUpcomingEvents);
  }
  /** The catalog of the account's shop. */
  get availableCatalogs(): UserAvailableCatalogs {
    return this.edge(UserAvailableCatalogs);
  }
  /** Products that may be tagged. */
  get catalogProductSearch(): UserCatalogProductSearch {
    return this.edge(UserCatalogProductSearch);
  }
  /** The review of a product, and appeals against it. */
  get productAppeal(): UserProductAppeal {
    return this.edge(UserProductAppeal);
  }
  /** Conversations, the latest first. */
  get conversations(): UserConversations {
    return this.edge(UserConversations);
  }
  /** Sends messages, actions and reactions. */
  get messages(): UserMessages {
    return this.edge(UserMessages);
  }
  /** Stores files to send many times. */
  get messageAttachments(): UserMessageAttachments {
    return this.edge(UserMessageAttachments);
  }
  /** Ice breakers and the menu of conversations. */
  get messengerProfile(): UserMessengerProfile {
    return this.edge(UserMessengerProfile);
  }
  /** Webhooks that the app receives. */
  get subscribedApps(): UserSubscribedApps {
    return this.edge(UserSubscribedApps);
  }
  /** Messages that greet people who come from an ad. */
  get welcomeMessageFlows(): UserWelcomeMessageFlows {
    return this.edge(UserWelcomeMessageFlows);
  }
  /** Blocks people, or moves their messages away. */
  get moderateConversations(): UserModerateConversations {
    return this.edge(UserModerateConversations);
  }
  /** Which messaging features the account has. */
  get businessMessagingFeatureStatus(): UserBusinessMessagingFeatureStatus {
    return this.edge(UserBusinessMessagingFeatureStatus);
  }
  /** People who agreed to be notified. */
  get notificationMessageTokens(): UserNotificationMessageTokens {
    return this.edge(UserNotificationMessageTokens);
  }
  /** Business portfolios that may advertise for the account. */
  get agencies(): UserAgencies {
    return this.edge(UserAgencies);
  }
  /** Ad accounts that may use the account. */
  get authorizedAdaccounts(): UserAuthorizedAdaccounts {
    return this.edge(UserAuthorizedAdaccounts);
  }
  /** Creators whose media the account may use in partnership ads. */
  get brandedContentAdPermissions(): UserBrandedContentAdPermissions {
    return this.edge(UserBrandedContentAdPermissions);
  }
  /** Creators' media that may become partnership ads. */
  get brandedContentAdvertisableMedias(): UserBrandedContentAdvertisableMedias {
    return this.edge(UserBrandedContentAdvertisableMedias);
  }
  /** The accounts that may tag this one as their partner. */
  get brandedContentTagApproval(): UserBrandedContentTagApproval {
    return this.edge(UserBrandedContentTagApproval);
  }
  /** Creators that a brand may work with. */
  get creatorMarketplaceCreators(): UserCreatorMarketplaceCreators {
    return this.edge(UserCreatorMarketplaceCreators);
  }
  /** The connected Threads profile. */
  get connectedThreadsUser(): UserConnectedThreadsUser {
    return this.edge(UserConnectedThreadsUser);
  }
  /** The stand-in for a Threads profile. */
  get instagramBackedThreadsUser(): UserInstagramBackedThreadsUser {
    return this.edge(UserInstagramBackedThreadsUser);
  }
  /** The dataset that receives conversion events. */
  get dataset(): UserDataset {
    return this.edge(UserDataset);
  }
}
