// oxlint-disable max-lines -- one getter per edge: the length of the file is the length of Meta's list
import type { Call } from '@edgewalk/core';
import { node, optional, post, read, record, Success, unsupported } from '@edgewalk/core/declare';
import type { PublishOptions } from '@edgewalk/publishing';
import * as t from 'io-ts';
import { PageFields } from './page/fields.js';
import { PageUpdate } from './page/update.js';
import { manageMetadata, readPage } from './permissions.js';
import { PageAbTests } from './page/ab-tests.js';
import { PageAgencies } from './page/agencies.js';
import { PageAlbums } from './page/albums.js';
import { PageAssignedUsers } from './page/assigned-users.js';
import { PageBestPage } from './page/best-page.js';
import { PageBlocked } from './page/blocked.js';
import { PageBusinessMessagingFeatureStatus } from './page/business-messaging-feature-status.js';
import { PageCallToActions } from './page/call-to-actions.js';
import { PageConnectedInstagramAccount } from './page/connected-instagram-account.js';
import { PageConnectedPageBackedInstagramAccount } from './page/connected-page-backed-instagram-account.js';
import { PageConversations } from './page/conversations.js';
import { PageCrosspostWhitelistedPages } from './page/crosspost-whitelisted-pages.js';
import { PageCustomLabels } from './page/custom-labels.js';
import { PageCustomUserSettings } from './page/custom-user-settings.js';
import { PageEvents } from './page/events.js';
import { PageExtendThreadControl } from './page/extend-thread-control.js';
import { PageFeaturedVideo } from './page/featured-video.js';
import { PageFeed } from './page/feed.js';
import { PageGlobalBrandChildren } from './page/global-brand-children.js';
import { PageIndexedVideos } from './page/indexed-videos.js';
import { PageInsights } from './page/insights.js';
import { PageInstagramAccounts } from './page/instagram-accounts.js';
import { PageInstagramBusinessAccount } from './page/instagram-business-account.js';
import { PageLeadgenForms } from './page/leadgen-forms.js';
import { PageLikes } from './page/likes.js';
import { PageLiveVideos } from './page/live-videos.js';
import { PageLocations } from './page/locations.js';
import { PageMessageAttachments } from './page/message-attachments.js';
import { PageMessageTemplates } from './page/message-templates.js';
import { PageMessages } from './page/messages.js';
import { PageMessagingFeatureReview } from './page/messaging-feature-review.js';
import { PageMessengerProfile } from './page/messenger-profile.js';
import { PageModerateConversations } from './page/moderate-conversations.js';
import { PageMessengerCallSettings } from './page/messenger-call-settings.js';
import { PageNlpConfigs } from './page/nlp-configs.js';
import { PageNotificationMessageTokens } from './page/notification-message-tokens.js';
import { PageOwnerBusiness } from './page/owner-business.js';
import { PagePageBackedInstagramAccounts } from './page/page-backed-instagram-accounts.js';
import { PagePageStatus } from './page/page-status.js';
import { PageParentPage } from './page/parent-page.js';
import { PagePassThreadControl } from './page/pass-thread-control.js';
import { PagePersonas } from './page/personas.js';
import { PagePhotoStories } from './page/photo-stories.js';
import { PagePhotos } from './page/photos.js';
import { PagePicture } from './page/picture.js';
import { PagePosts } from './page/posts.js';
import { PagePublishedPosts } from './page/published-posts.js';
import type { NewPagePost, PublishedPagePost } from './publish/content.js';
import { publishOnPage } from './publish/publish.js';
import { PageRatings } from './page/ratings.js';
import { PageReleaseThreadControl } from './page/release-thread-control.js';
import { PageRequestThreadControl } from './page/request-thread-control.js';
import { PageRoles } from './page/roles.js';
import { PageScheduledPosts } from './page/scheduled-posts.js';
import { PageSettings } from './page/settings.js';
import { PageStories } from './page/stories.js';
import { PageSubscribedApps } from './page/subscribed-apps.js';
import { PageTabs } from './page/tabs.js';
import { PageTagged } from './page/tagged.js';
import { PageTakeThreadControl } from './page/take-thread-control.js';
import { PageThreadOwner } from './page/thread-owner.js';
import { PageThreads } from './page/threads.js';
import { PageUnlinkAccounts } from './page/unlink-accounts.js';
import { PageVideoLists } from './page/video-lists.js';
import { PageVideoReels } from './page/video-reels.js';
import { PageVideoStories } from './page/video-stories.js';
import { PageVideos } from './page/videos.js';
import { PageVisitorPosts } from './page/visitor-posts.js';
import { PageWelcomeMessageFlows } from './page/welcome-message-flows.js';

export { PageFields } from './page/fields.js';

/** The link of an account to read the Page for. */
export const PageQuery = record('PageQuery', {
  /** The token of an account link in Messenger: Meta adds the person's id as `recipient`. */
  account_linking_token: optional(t.string),
});

/**
 * A Page, by its id or username.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/page
 */
export class Page extends node({
  name: 'Page',
  fields: PageFields,
  defaults: [
    'id',
    'name',
    'about',
    'category',
    'category_list',
    'cover',
    'description',
    'description_html',
    'display_subtext',
    'emails',
    'engagement',
    'fan_count',
    'followers_count',
    'global_brand_page_name',
    'global_brand_root_id',
    'link',
    'phone',
    'username',
    'verification_status',
    'website',
  ],
  get: read({ params: PageQuery, permissions: readPage }),
  create: unsupported('Pages are made on facebook.com: list yours with fb.me.accounts.get()'),
  /** Changes the Page; what is left out stays. With `fields` the response is the Page. */
  update: post(PageUpdate, Success, {
    repeatable: true,
    readAfterWrite: true,
    permissions: manageMetadata,
  }),
  delete: unsupported('hide it from everyone: fb.page(id).update({ is_published: false })'),
}) {
  /**
   * Publishes in one call: a text, a link, photos, a reel or a story, at once, at a time or as a draft. What was lost is
   * looked for before anything is sent again, and an interrupted publish resumes from its last checkpoint.
   *
   * @example await fb.asPage(id).page(id).publish({ message: 'Both sides', photos: [{ source: file }, { source: file }] });
   * @example await fb.asPage(id).page(id).publish({ reel: { file }, description: 'From oven to table' });
   * @throws PublishingError when a video failed, or its file has not arrived in time.
   * @throws OutcomeUnknownError when the post may be live: resume from `checkpointOf(error)`.
   */
  publish(content: NewPagePost, options?: PublishOptions): Call<PublishedPagePost> {
    return publishOnPage(this, content, options);
  }

  /** Posts of the Page and its visitors, newest first. */
  get feed(): PageFeed {
    return this.edge(PageFeed);
  }
  /** Posts of the Page itself. */
  get posts(): PagePosts {
    return this.edge(PagePosts);
  }
  /** Published posts of the Page. */
  get publishedPosts(): PagePublishedPosts {
    return this.edge(PagePublishedPosts);
  }
  /** Scheduled posts. */
  get scheduledPosts(): PageScheduledPosts {
    return this.edge(PageScheduledPosts);
  }
  /** Public posts in which the Page is tagged. */
  get tagged(): PageTagged {
    return this.edge(PageTagged);
  }
  /** Posts of others on the Page. */
  get visitorPosts(): PageVisitorPosts {
    return this.edge(PageVisitorPosts);
  }
  /** Photos of the Page, or in which it is tagged. */
  get photos(): PagePhotos {
    return this.edge(PagePhotos);
  }
  /** Shows a photo as a story. */
  get photoStories(): PagePhotoStories {
    return this.edge(PagePhotoStories);
  }
  /** Albums of photos. */
  get albums(): PageAlbums {
    return this.edge(PageAlbums);
  }
  /** Videos of the Page, or in which it is tagged. */
  get videos(): PageVideos {
    return this.edge(PageVideos);
  }
  /** Reels. */
  get videoReels(): PageVideoReels {
    return this.edge(PageVideoReels);
  }
  /** Shows a video as a story. */
  get videoStories(): PageVideoStories {
    return this.edge(PageVideoStories);
  }
  /** Live broadcasts. */
  get liveVideos(): PageLiveVideos {
    return this.edge(PageLiveVideos);
  }
  /** Videos that search finds. */
  get indexedVideos(): PageIndexedVideos {
    return this.edge(PageIndexedVideos);
  }
  /** The featured video of the Page. */
  get featuredVideo(): PageFeaturedVideo {
    return this.edge(PageFeaturedVideo);
  }
  /** Forms in which people leave their contact details. */
  get leadgenForms(): PageLeadgenForms {
    return this.edge(PageLeadgenForms);
  }
  /** Experiments that compare videos. */
  get abTests(): PageAbTests {
    return this.edge(PageAbTests);
  }
  /** Playlists. */
  get videoLists(): PageVideoLists {
    return this.edge(PageVideoLists);
  }
  /** Stories, including archived ones. */
  get stories(): PageStories {
    return this.edge(PageStories);
  }
  /** Events of the Page. */
  get events(): PageEvents {
    return this.edge(PageEvents);
  }
  /** Metrics: views, follows, interactions and more. */
  get insights(): PageInsights {
    return this.edge(PageInsights);
  }
  /** The profile picture. */
  get picture(): PagePicture {
    return this.edge(PagePicture);
  }
  /** Recommendations of the Page. */
  get ratings(): PageRatings {
    return this.edge(PageRatings);
  }
  /** Pages that the Page likes. */
  get likes(): PageLikes {
    return this.edge(PageLikes);
  }
  /** The branches of a chain. */
  get locations(): PageLocations {
    return this.edge(PageLocations);
  }
  /** Whether Meta restricts the Page, why, and for how long. */
  get pageStatus(): PagePageStatus {
    return this.edge(PagePageStatus);
  }

  /** The main Page of the chain, if this one is a branch. */
  get parentPage(): PageParentPage {
    return this.edge(PageParentPage);
  }
  /** The Page that Meta considers the best for the same topic. */
  get bestPage(): PageBestPage {
    return this.edge(PageBestPage);
  }
  /** The Pages of a global brand, one for each market. */
  get globalBrandChildren(): PageGlobalBrandChildren {
    return this.edge(PageGlobalBrandChildren);
  }
  /** Pages that may show its videos as their own. */
  get crosspostWhitelistedPages(): PageCrosspostWhitelistedPages {
    return this.edge(PageCrosspostWhitelistedPages);
  }
  /** The button of the Page. */
  get callToActions(): PageCallToActions {
    return this.edge(PageCallToActions);
  }
  /** The tabs of the Page. */
  get tabs(): PageTabs {
    return this.edge(PageTabs);
  }
  /** Settings of the Page. */
  get settings(): PageSettings {
    return this.edge(PageSettings);
  }
  /** People with a role on the Page. */
  get roles(): PageRoles {
    return this.edge(PageRoles);
  }
  /** People who may neither comment nor like. */
  get blocked(): PageBlocked {
    return this.edge(PageBlocked);
  }
  /** People of a business portfolio with tasks on the Page. */
  get assignedUsers(): PageAssignedUsers {
    return this.edge(PageAssignedUsers);
  }
  /** Business portfolios that work on the Page for its owner. */
  get agencies(): PageAgencies {
    return this.edge(PageAgencies);
  }
  /** The business portfolio that owns the Page. */
  get ownerBusiness(): PageOwnerBusiness {
    return this.edge(PageOwnerBusiness);
  }
  /** Webhooks of the Page that the app receives. */
  get subscribedApps(): PageSubscribedApps {
    return this.edge(PageSubscribedApps);
  }
  /** Instagram accounts linked to the Page. */
  get instagramAccounts(): PageInstagramAccounts {
    return this.edge(PageInstagramAccounts);
  }
  /** The professional Instagram account linked to it, also inside `fields`: `{ instagram_business_account: ['username'] }`. */
  get instagramBusinessAccount(): PageInstagramBusinessAccount {
    return this.edge(PageInstagramBusinessAccount);
  }
  /** The Instagram account that is connected in the settings of the Page. */
  get connectedInstagramAccount(): PageConnectedInstagramAccount {
    return this.edge(PageConnectedInstagramAccount);
  }
  /** The stand-in for a Page without an Instagram account. */
  get connectedPageBackedInstagramAccount(): PageConnectedPageBackedInstagramAccount {
    return this.edge(PageConnectedPageBackedInstagramAccount);
  }
  /** The stand-ins for a Page without an Instagram account. */
  get pageBackedInstagramAccounts(): PagePageBackedInstagramAccounts {
    return this.edge(PagePageBackedInstagramAccounts);
  }
  /** Conversations with people, in Messenger or on Instagram. */
  get conversations(): PageConversations {
    return this.edge(PageConversations);
  }
  /** Conversations, under their older name. */
  get threads(): PageThreads {
    return this.edge(PageThreads);
  }
  /** Sends messages. */
  get messages(): PageMessages {
    return this.edge(PageMessages);
  }
  /** Uploads attachments to send more than once. */
  get messageAttachments(): PageMessageAttachments {
    return this.edge(PageMessageAttachments);
  }
  /** Templates of messages. */
  get messageTemplates(): PageMessageTemplates {
    return this.edge(PageMessageTemplates);
  }
  /** What people see before the first message: greeting, menu, questions. */
  get messengerProfile(): PageMessengerProfile {
    return this.edge(PageMessengerProfile);
  }
  /** Blocks people, or moves their messages away. */
  get moderateConversations(): PageModerateConversations {
    return this.edge(PageModerateConversations);
  }
  /** Labels for people in conversations. */
  get customLabels(): PageCustomLabels {
    return this.edge(PageCustomLabels);
  }
  /** The Messenger menu of one person. */
  get customUserSettings(): PageCustomUserSettings {
    return this.edge(PageCustomUserSettings);
  }
  /** Personas that the Page sends messages as. */
  get personas(): PagePersonas {
    return this.edge(PagePersonas);
  }
  /** People who agreed to be notified. */
  get notificationMessageTokens(): PageNotificationMessageTokens {
    return this.edge(PageNotificationMessageTokens);
  }
  /** The app that owns a conversation. */
  get threadOwner(): PageThreadOwner {
    return this.edge(PageThreadOwner);
  }
  /** Passes a conversation to another app. */
  get passThreadControl(): PagePassThreadControl {
    return this.edge(PagePassThreadControl);
  }
  /** Takes a conversation from another app. */
  get takeThreadControl(): PageTakeThreadControl {
    return this.edge(PageTakeThreadControl);
  }
  /** Releases a conversation. */
  get releaseThreadControl(): PageReleaseThreadControl {
    return this.edge(PageReleaseThreadControl);
  }
  /** Requests a conversation from the app that owns it. */
  get requestThreadControl(): PageRequestThreadControl {
    return this.edge(PageRequestThreadControl);
  }
  /** Keeps a conversation for longer. */
  get extendThreadControl(): PageExtendThreadControl {
    return this.edge(PageExtendThreadControl);
  }
  /** Unlinks a person from their account in your system. */
  get unlinkAccounts(): PageUnlinkAccounts {
    return this.edge(PageUnlinkAccounts);
  }
  /** Which calls people may make in Messenger. */
  get messengerCallSettings(): PageMessengerCallSettings {
    return this.edge(PageMessengerCallSettings);
  }
  /** Whether messages come with natural language processing by Meta. */
  get nlpConfigs(): PageNlpConfigs {
    return this.edge(PageNlpConfigs);
  }
  /** Messages that greet people who come from an ad. */
  get welcomeMessageFlows(): PageWelcomeMessageFlows {
    return this.edge(PageWelcomeMessageFlows);
  }
  /** Switches messaging features on or off. */
  get businessMessagingFeatureStatus(): PageBusinessMessagingFeatureStatus {
    return this.edge(PageBusinessMessagingFeatureStatus);
  }
  /** Messaging features that Meta has reviewed. */
  get messagingFeatureReview(): PageMessagingFeatureReview {
    return this.edge(PageMessagingFeatureReview);
  }
}
