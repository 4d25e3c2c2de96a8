import { node, post, read, record, remove, Success, unsupported } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { MediaBoostAdsList } from './media/boost-ads-list.js';
import { MediaBrandedContentPartnerPromote } from './media/branded-content-partner-promote.js';
import { MediaChildren } from './media/children.js';
import { MediaCollaborators } from './media/collaborators.js';
import { MediaComments } from './media/comments.js';
import { MediaInsights } from './media/insights.js';
import { MediaOwner } from './media/owner.js';
import { MediaPartnershipAdCode } from './media/partnership-ad-code.js';
import { MediaPollAttachment } from './media/poll-attachment.js';
import { MediaProductTags } from './media/product-tags.js';
import { MediaPromptResponse } from './media/prompt-response.js';
import { DeletedMedia, MediaFields } from './media/fields.js';
import { basic, manageComments, manageContents } from './permissions.js';

/** Switches comments on or off. */
export const MediaUpdate = record('MediaUpdate', {
  /** True allows comments, false closes them; not on live video. */
  comment_enabled: t.boolean,
});

/**
 * A photo, video, reel, story or album of the account.
 *
 * @see https://developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/ig-media
 */
export class Media extends node({
  name: 'Media',
  fields: MediaFields,
  defaults: [
    'id',
    'caption',
    'media_type',
    'media_product_type',
    'media_url',
    'permalink',
    'timestamp',
    'like_count',
    'comments_count',
  ],
  get: read({ permissions: basic }),
  create: unsupported(
    'create a container on the account, then publish it: api.user.media.create(), api.user.mediaPublish.create()',
  ),
  /** Switches comments on or off. */
  update: post(MediaUpdate, Success, { repeatable: true, permissions: manageComments }),
  /** Deletes it from Instagram. Album children and ads cannot be deleted on their own. */
  delete: remove(DeletedMedia, { login: 'facebook', permissions: manageContents }),
}) {
  /** The account that published it, if that is your own. */
  get owner(): MediaOwner {
    return this.edge(MediaOwner);
  }
  /** The images and videos of an album, in order. */
  get children(): MediaChildren {
    return this.edge(MediaChildren);
  }
  /** Top-level comments, newest first. */
  get comments(): MediaComments {
    return this.edge(MediaComments);
  }
  /** Metrics: reach, views, interactions and more. */
  get insights(): MediaInsights {
    return this.edge(MediaInsights);
  }
  /** Accounts invited to be co-authors. */
  get collaborators(): MediaCollaborators {
    return this.edge(MediaCollaborators);
  }
  /** The poll that its caption asks. */
  get pollAttachment(): MediaPollAttachment {
    return this.edge(MediaPollAttachment);
  }
  /** The responses to the prompt that its caption is. */
  get promptResponse(): MediaPromptResponse {
    return this.edge(MediaPromptResponse);
  }
  /** Products tagged in it. */
  get productTags(): MediaProductTags {
    return this.edge(MediaProductTags);
  }
  /** The code with which a partner may turn it into an ad. */
  get partnershipAdCode(): MediaPartnershipAdCode {
    return this.edge(MediaPartnershipAdCode);
  }
  /** Accounts that may turn it into a partnership ad. */
  get brandedContentPartnerPromote(): MediaBrandedContentPartnerPromote {
    return this.edge(MediaBrandedContentPartnerPromote);
  }
  /** Ads made from it. */
  get boostAdsList(): MediaBoostAdsList {
    return this.edge(MediaBoostAdsList);
  }
}
