import { change } from '../events/field.js';
import { type FeedChange, feedChange } from './feed-change.js';

/** Who did it. A like of the Page itself has only `user_id`. */
const author = (value: FeedChange): string | undefined =>
  value.from?.id ?? value.sender_id ?? (value.item === 'like' || value.item === 'reaction' ? value.user_id : undefined);

/** What an item can be about. The photos of one post differ by `photo_id` only. */
const subjects = [
  'comment_id',
  'post_id',
  'photo_id',
  'video_id',
  'album_id',
  'share_id',
  'event_id',
  'user_id',
] as const;

/** For edits and hidden items, `created_time` is that of the post. */
function happenedAt({ verb, created_time, edited_time }: FeedChange): number | undefined {
  const seconds = verb === 'add' || verb === 'remove' ? created_time : edited_time;
  return seconds === undefined ? undefined : seconds * 1000;
}

function keyOf(value: FeedChange): string | undefined {
  const ids: { readonly [Name in (typeof subjects)[number]]?: string } = value;
  const about = subjects.flatMap((name) => ids[name] ?? []);
  const at = happenedAt(value);
  // Without a time, two different events could have the same key.
  if (about.length === 0 || at === undefined) return undefined;
  const reaction = value.item === 'reaction' ? value.reaction_type : undefined;
  return [value.item, value.verb, ...about, author(value) ?? '', at, reaction ?? ''].join(':');
}

/** Posts, comments, reactions and shares on a Page. */
export const feed = change(feedChange, {
  key: keyOf,
  person: author,
  happenedAt,
  permissions: { facebook: ['pages_manage_metadata', 'pages_show_list'] },
});
