import { identifier, isObject, openEnum, record } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { flag, id, ids, number, text, tolerant } from './members.js';

const verb = openEnum(
  'add',
  'edit',
  'edited',
  'remove',
  'hide',
  'unhide',
  'update',
  'delete',
  'block',
  'unblock',
  'mute',
  'follow',
);

const FeedAuthor = record('FeedAuthor', {
  id,
  /** Missing for people who have not granted the app anything. */
  name: text,
});

const CommentedPost = record('CommentedPost', {
  id,
  type: text,
  status_type: text,
  is_published: flag,
  updated_time: text,
  permalink_url: text,
  promotion_status: text,
});

/** Members that every item may have. Post ids are `{page}_{post}`, comment ids `{post}_{comment}`. */
const shared = {
  verb,
  /** Who did it; older payloads have `sender_id` and `sender_name`. */
  from: tolerant(FeedAuthor),
  sender_id: id,
  sender_name: text,
  /** Unix seconds. */
  created_time: number,
  edited_time: number,
  post_id: id,
  parent_id: id,
  message: text,
  link: text,
  /** False for a scheduled post or a draft. */
  published: flag,
  is_hidden: flag,
  recipient_id: id,
  open_graph_story_id: id,
  story: text,
  title: text,
  action: text,
  post: tolerant(CommentedPost),
};

const reaction = {
  post_id: id,
  /** For a reaction to a comment or a reply. */
  comment_id: id,
  /** For a like of the Page itself. */
  user_id: id,
};

/** Members of each kind of item, besides the shared ones. */
const items = {
  comment: {
    comment_id: identifier,
    /** The URL of a picture or video in the comment. */
    photo: text,
    video: text,
    can_reply_privately: flag,
  },
  reaction: {
    ...reaction,
    reaction_type: tolerant(
      openEnum('like', 'love', 'haha', 'wow', 'care', 'sad', 'sorry', 'angry', 'anger', 'pride', 'thankful'),
    ),
  },
  like: reaction,
  /** A post of the Page that is a text, or has several photos. */
  status: {
    /** URLs. */
    photos: tolerant(t.array(t.string)),
    photo_ids: ids,
  },
  /** A visitor's post. */
  post: { photos: tolerant(t.array(t.string)), photo_ids: ids },
  photo: { photo_id: id, photo_ids: ids, photo: text },
  /** `block`, `unblock` and `mute` are copyright decisions, and have no author. */
  video: { video_id: id, video: text, video_flag_reason: number },
  album: { album_id: id, photo_ids: ids },
  share: { share_id: id },
  event: { event_id: id },
};

const rarer = [
  'address',
  'connection',
  'coupon',
  'cover',
  'experience',
  'group',
  'group_message',
  'interest',
  'link',
  'mention',
  'milestone',
  'note',
  'page',
  'photo-album',
  'picture',
  'platform-story',
  'profile',
  'question',
  'rating',
  'relationship-status',
  'story',
  'tag',
  'timeline',
] as const;

type Items = typeof items;
type Shared = typeof shared;
type Rarer = (typeof rarer)[number];
type Item<Name extends string, P extends t.Props> = Flat<
  { readonly item: Name } & t.TypeOf<ReturnType<typeof record<Shared & P>>>
>;
type Flat<T> = { [K in keyof T]: T[K] } & {};

/** An event on a Page: `verb` is what happened, `item` what it happened to. */
export type FeedChange =
  | { [Name in keyof Items]: Item<Name, Items[Name]> }[keyof Items]
  | { [Name in Rarer]: Item<Name, Record<never, never>> }[Rarer];

const codecs: ReadonlyMap<unknown, t.Mixed> = new Map<unknown, t.Mixed>([
  ...Object.entries(items).map(([name, props]) => itemOf(name, { ...shared, ...props })),
  ...rarer.map((name) => itemOf(name, shared)),
]);

function itemOf(name: string, props: t.Props): [string, t.Mixed] {
  return [name, record(`Feed(${name})`, { item: t.string, ...props })];
}

/** The codec of `feed` values: a union by `item`. */
export const feedChange = new t.Type<FeedChange>(
  'FeedChange',
  (value): value is FeedChange => isObject(value) && codecs.get(value['item'])?.is(value) === true,
  (value, context) => {
    const codec = isObject(value) ? codecs.get(value['item']) : undefined;
    // The codec that was found by `item` decodes to the type of that item.
    if (codec) return codec.validate(value, context) as t.Validation<FeedChange>;
    return t.failure(value, context, 'item: one that Edgewalk knows');
  },
  t.identity,
);
