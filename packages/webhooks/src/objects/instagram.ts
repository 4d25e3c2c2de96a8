import { identifier, openEnum, record } from '@edgewalk/core/declare';
import type * as t from 'io-ts';
import { change, type FieldPermissions } from '../events/field.js';
import { handover, messageEdit, messageFields, read, referral } from './messaging-fields.js';
import { standby } from './standby.js';
import { unpublished } from './unpublished.js';
import { id, number, text, tolerant } from './members.js';
import { testAccount } from './test-account.js';

const CommentAuthor = record('CommentAuthor', {
  /** Scoped to this account and app. */
  id,
  username: text,
  /** Only in the account's own comments. */
  self_ig_scoped_id: id,
});

const CommentedMedia = record('CommentedMedia', {
  /** In an album this is the item; read the comment's `media` for the album. */
  id,
  media_product_type: tolerant(openEnum('AD', 'FEED', 'STORY', 'REELS', 'LIVE')),
  ad_id: id,
  ad_title: text,
  original_media_id: id,
});

/** A comment. It may be deleted before you read it. */
const ReceivedComment = record('ReceivedComment', {
  id: identifier,
  /** Missing if the comment is a sticker or a GIF. */
  text,
  from: tolerant(CommentAuthor),
  /** The comment that this one replies to. */
  parent_id: id,
  media: tolerant(CommentedMedia),
});

type ReceivedComment = t.TypeOf<typeof ReceivedComment>;

/** One of Meta's samples names the id `comment_id`. */
const takeComment = ({ value }: { readonly value?: { readonly comment_id?: unknown } }) => ({
  id: value?.comment_id,
  ...value,
});

const comment = (permissions: FieldPermissions) =>
  change(ReceivedComment, {
    take: takeComment,
    key: (value) => value.id,
    person: ({ from }) => from?.id,
    // The test button sends `self_ig_scoped_id` with comments of others, too.
    isOwn: ({ from }, account) =>
      from?.id === account || (from?.self_ig_scoped_id !== undefined && account !== testAccount),
    permissions,
    needsAdvancedAccess: true,
  });

const comments = { instagram: ['instagram_business_manage_comments'], facebook: ['instagram_manage_comments'] };
const messages = { instagram: ['instagram_business_manage_messages'], facebook: ['instagram_manage_messages'] };

/** Where the account was mentioned: read `api.user.mentionedMedia` or `mentionedComment` for more. */
const Mention = record('InstagramMention', {
  media_id: id,
  /** Missing if the caption mentions the account. */
  comment_id: id,
});

/** The metrics of a story, sent an hour after it ended; counts below five are -1. */
const StoryInsights = record('StoryInsights', {
  media_id: identifier,
  impressions: number,
  reach: number,
  taps_forward: number,
  taps_back: number,
  exits: number,
  replies: number,
});

/**
 * The fields of the object `instagram`.
 *
 * @see https://developers.facebook.com/docs/instagram-platform/webhooks
 */
export const instagram = {
  comments: comment(comments),
  /** Sent only during the broadcast. */
  live_comments: comment(comments),
  mentions: change(Mention, {
    key: ({ comment_id, media_id }) => comment_id ?? media_id,
    permissions: { facebook: ['instagram_manage_comments'] },
  }),
  story_insights: change(StoryInsights, {
    key: ({ media_id }) => media_id,
    permissions: { facebook: ['instagram_manage_insights'] },
  }),
  ...messageFields(
    { permissions: messages },
    { permissions: { instagram: messages.instagram } },
    { permissions: { facebook: messages.facebook } },
  ),
  message_edit: messageEdit({ permissions: messages }),
  messaging_referral: referral({ permissions: messages }),
  messaging_seen: read({ permissions: messages }),
  messaging_handover: handover({ permissions: messages }),
  standby: standby({ permissions: messages }),
  ...unpublished(
    'story_reactions',
    'story_poll_response',
    'comment_poll_response',
    'share_to_story',
    'follow',
    'delta',
    'creator_marketplace_projects',
    'creator_marketplace_invited_creator_onboarding',
    'onboarding_welcome_message_series',
  ),
};
