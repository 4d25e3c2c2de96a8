// effects: what an edge does beyond its declaration, one effect per class.
import type { ClassEffects } from '../graph/effect.js';
import { comment } from './comment/comment.js';
import { container } from './container/container.js';
import { facebook } from './facebook/index.js';
import { hashtagMedia } from './hashtag/media.js';
import { hashtagSearch } from './hashtag/search.js';
import { audio } from './ig-audio.js';
import { threadsTree } from './threads/index.js';
import { accountInsights } from './insights/account.js';
import { mediaInsights } from './insights/media.js';
import { addOns } from './media/add-ons.js';
import { media } from './media/media.js';
import { partners as mediaPartners } from './media/partners.js';
import { productTags } from './media/product-tags.js';
import { instagramMessaging } from './messaging/instagram.js';
import { collaborationInvites } from './user/collaboration-invites.js';
import { publishingLimit } from './user/content-publishing-limit.js';
import { creators } from './user/creators.js';
import { discovery } from './user/discovery.js';
import { events } from './user/events.js';
import { likes } from './user/likes.js';
import { mediaPublish } from './user/media-publish.js';
import { media as userMedia } from './user/media.js';
import { mentions } from './user/mentions.js';
import { partners } from './user/partners.js';
import { shop } from './user/shop.js';
import { stories } from './user/stories.js';
import { threads } from './user/threads.js';

/** All that edges and nodes do beyond listing, inserting, updating and removing. */
export const effects: readonly ClassEffects[] = [
  ...[addOns, comment, container, media, mediaInsights, mediaPartners, productTags].flat(),
  ...[hashtagMedia, hashtagSearch, audio].flat(),
  ...[accountInsights, collaborationInvites, discovery, events, likes, mediaPublish, mentions].flat(),
  ...[creators, partners, publishingLimit, shop, stories, threads, userMedia].flat(),
  ...instagramMessaging,
  ...facebook,
  ...threadsTree,
];
