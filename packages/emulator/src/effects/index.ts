import { deleteComment } from './comment/delete.js';
import { createReply } from './comment/replies.js';
import { updateComment } from './comment/update.js';
import { readContainer } from './container/state.js';
import { receiveUpload } from './container/upload.js';
import type { Effects } from './effect.js';
import { facebook } from './facebook/index.js';
import { listRecentMedia, listTopMedia } from './hashtag/media.js';
import { listSearched, searchHashtag } from './hashtag/search.js';
import { listAccountInsights } from './insights/account.js';
import { listMediaInsights } from './insights/media.js';
import { createComment } from './media/comments.js';
import { deleteMedia } from './media/delete.js';
import { ownerOfMedia } from './media/owner.js';
import * as mediaPartners from './media/partners.js';
import { createProductTags, deleteProductTags } from './media/product-tags.js';
import { readMedia } from './media/read.js';
import { listCollaborators, listProductTags } from './media/rows.js';
import { updateMedia } from './media/update.js';
import { listConversations, moderate } from './messaging/conversations.js';
import * as messaging from './messaging/profile.js';
import { keepAttachment, sendMessage } from './messaging/send.js';
import { rowsOn } from './rows.js';
import { searchAudio } from './user/audio.js';
import { answerInvite } from './user/collaboration-invites.js';
import { listCollaborative } from './user/collaborative-media.js';
import { listPublishingLimit } from './user/content-publishing-limit.js';
import * as discovery from './user/discovery.js';
import { createEvent, updateEvent } from './user/events.js';
import { createLike, deleteLike } from './user/likes.js';
import { publish } from './user/media-publish.js';
import { createContainer, listMedia } from './user/media.js';
import { createMention } from './user/mentions.js';
import * as partners from './user/partners.js';
import * as shop from './user/shop.js';
import { listScheduled, listStories } from './user/stories.js';
import { createDataset, createThreadsUser } from './user/threads.js';

const list: Effects['list'] = {
  'Root.ig_hashtag_search': searchHashtag,
  'Root.ig_audio': searchAudio,
  'User.media': listMedia,
  'User.stories': listStories,
  'User.scheduled_media': listScheduled,
  'User.tags': discovery.listTags,
  'User.insights': listAccountInsights,
  'User.content_publishing_limit': listPublishingLimit,
  'User.business_discovery': discovery.discoverBusiness,
  'User.mentioned_comment': discovery.mentionedComment,
  'User.mentioned_media': discovery.mentionedMedia,
  'User.collaborative_media': listCollaborative,
  'User.collaborative_media_search': discovery.searchCollaborative,
  'User.collaboration_invites': rowsOn('collaboration_invites'),
  'User.recently_searched_hashtags': listSearched,
  'User.available_catalogs': rowsOn('available_catalogs'),
  'User.catalog_product_search': shop.searchProducts,
  'User.product_appeal': shop.listAppeal,
  'User.conversations': listConversations,
  'User.messenger_profile': rowsOn('messenger_profile'),
  'User.subscribed_apps': rowsOn('subscribed_apps'),
  'User.welcome_message_flows': messaging.listFlows,
  'User.business_messaging_feature_status': messaging.featureStatus,
  'User.notification_message_tokens': rowsOn('notification_message_tokens'),
  'User.branded_content_ad_permissions': partners.listAdPermissions,
  'User.branded_content_advertisable_medias': partners.listAdvertisable,
  'User.branded_content_tag_approval': partners.listApproved,
  'User.creator_marketplace_creators': partners.listCreators,
  'User.connected_threads_user': rowsOn('connected_threads_user'),
  'User.instagram_backed_threads_user': rowsOn('instagram_backed_threads_user'),
  'DiscoveredUser.media': discovery.listPublicMedia,
  'MentionedComment.media': discovery.mediaOfMention,
  'Media.owner': ownerOfMedia,
  'Media.insights': listMediaInsights,
  'Media.collaborators': listCollaborators,
  'Media.product_tags': listProductTags,
  'Media.branded_content_partner_promote': mediaPartners.listPromoters,
  'Media.boost_ads_list': rowsOn('boost_ads_list'),
  'Hashtag.recent_media': listRecentMedia,
  'Hashtag.top_media': listTopMedia,
};

const create: Effects['create'] = {
  'User.media': createContainer,
  'User.media_publish': publish,
  'User.mentions': createMention,
  'User.likes': createLike,
  'User.collaboration_invites': answerInvite,
  'User.product_appeal': shop.createAppeal,
  'User.upcoming_events': createEvent,
  'User.messages': sendMessage,
  'User.message_attachments': keepAttachment,
  'User.messenger_profile': messaging.setProfile,
  'User.subscribed_apps': messaging.subscribe,
  'User.welcome_message_flows': messaging.saveFlow,
  'User.moderate_conversations': moderate,
  'User.business_messaging_feature_status': () => ({ success: true }),
  'User.authorized_adaccounts': partners.authorizeAdAccount,
  'User.branded_content_ad_permissions': partners.askAdPermission,
  'User.branded_content_tag_approval': partners.approveTaggers,
  'User.instagram_backed_threads_user': createThreadsUser,
  'User.dataset': createDataset,
  'Media.comments': createComment,
  'Media.product_tags': createProductTags,
  'Media.partnership_ad_code': mediaPartners.createAdCode,
  'Media.branded_content_partner_promote': mediaPartners.letPromote,
  'Comment.replies': createReply,
};

const update: Effects['update'] = {
  Media: updateMedia,
  Comment: updateComment,
  UpcomingEvent: updateEvent,
  'Media.product_tags': createProductTags,
  'User.welcome_message_flows': messaging.saveFlow,
};

const remove: Effects['delete'] = {
  Media: deleteMedia,
  Comment: deleteComment,
  'User.likes': deleteLike,
  'User.messenger_profile': messaging.clearProfile,
  'User.subscribed_apps': messaging.unsubscribe,
  'User.welcome_message_flows': messaging.removeFlow,
  'User.branded_content_tag_approval': partners.removeTaggers,
  'Media.product_tags': deleteProductTags,
  'Media.partnership_ad_code': mediaPartners.deleteAdCode,
};

/** All that edges and nodes do beyond listing, inserting, updating and removing. */
export const effects: Effects = {
  list: { ...list, ...facebook.list },
  summary: facebook.summary,
  create: { ...create, ...facebook.create },
  update: { ...update, ...facebook.update },
  delete: { ...remove, ...facebook.delete },
  read: { Container: readContainer, Media: readMedia, ...facebook.read },
  upload: { Container: receiveUpload, ...facebook.upload },
};
