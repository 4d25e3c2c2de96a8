import { identifier, looseNumber, oddAsMissing, openEnum, optional, record } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { change, type FieldPermissions } from '../events/field.js';
import { handover, messageEdit, messageFields, read, referral } from './messaging-fields.js';
import { standby } from './standby.js';
import { unpublished } from './unpublished.js';

const CommentAuthor = record('CommentAuthor', {
  /** An id that only this account and app know. */
  id: optional(identifier),
  username: optional(t.string),
  /** Only of the account's own comments. */
  self_ig_scoped_id: optional(identifier),
});

const CommentedMedia = record('CommentedMedia', {
  /** Of an album the item: read the comment's `media` for the album. */
  id: optional(identifier),
  media_product_type: optional(openEnum('AD', 'FEED', 'STORY', 'REELS', 'LIVE')),
  ad_id: optional(identifier),
  ad_title: optional(t.string),
  original_media_id: optional(identifier),
});

/** A comment. It may be gone when you read it. */
const ReceivedComment = record('ReceivedComment', {
  id: identifier,
  /** Missing where it is a sticker or a GIF. */
  text: optional(t.string),
  from: optional(oddAsMissing(CommentAuthor)),
  /** The comment that this one replies to. */
  parent_id: optional(identifier),
  media: optional(oddAsMissing(CommentedMedia)),
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
    key: ({ id }) => id,
    person: ({ from }) => from?.id,
    isOwn: ({ from }, account) => from?.self_ig_scoped_id !== undefined || from?.id === account,
    permissions,
    needsAdvancedAccess: true,
  });

const comments = { instagram: ['instagram_business_manage_comments'], facebook: ['instagram_manage_comments'] };
const messages = { instagram: ['instagram_business_manage_messages'], facebook: ['instagram_manage_messages'] };

/** Where the account was mentioned: read `api.user.mentionedMedia` or `mentionedComment` for more. */
const Mention = record('InstagramMention', {
  media_id: optional(identifier),
  /** Missing where the caption mentions the account. */
  comment_id: optional(identifier),
});

const count = optional(looseNumber);
/** The numbers of a story, an hour after it ended; -1 where fewer than five would show who it was. */
const StoryInsights = record('StoryInsights', {
  media_id: identifier,
  impressions: count,
  reach: count,
  taps_forward: count,
  taps_back: count,
  exits: count,
  replies: count,
});

/**
 * The fields of the object `instagram`.
 *
 * @see https://developers.facebook.com/docs/instagram-platform/webhooks
 */
export const instagram = {
  comments: comment(comments),
  /** Only while the broadcast runs. */
  live_comments: comment(comments),
  mentions: change(Mention, {
    key: ({ comment_id, media_id }) => comment_id ?? media_id,
    permissions: { facebook: ['instagram_manage_comments'] },
  }),
  story_insights: change(StoryInsights, {
    key: ({ media_id }) => media_id,
    permissions: { facebook: ['instagram_manage_insights'] },
  }),
  ...messageFields({ permissions: messages }),
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
