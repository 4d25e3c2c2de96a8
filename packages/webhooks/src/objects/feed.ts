import { change } from '../events/field.js';
import { type FeedChange, feedChange } from './feed-change.js';

const author = ({ from, sender_id }: FeedChange): string | undefined => from?.id ?? sender_id;

/** What an item can be about; the first that is there tells. */
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

function keyOf(value: FeedChange): string | undefined {
  const { item, verb, created_time: at } = value;
  const ids: { readonly [Name in (typeof subjects)[number]]?: string } = value;
  const subject = subjects.map((name) => ids[name]).find((id) => id !== undefined);
  // Without a time two events could be one: the digest of the whole value tells them apart.
  if (subject === undefined || at === undefined || verb === 'edited') return undefined;
  const reaction = value.item === 'reaction' ? value.reaction_type : undefined;
  return [item, verb, subject, author(value) ?? '', at, reaction ?? ''].join(':');
}

/** Posts, comments, reactions and shares on a Page. */
export const feed = change(feedChange, {
  key: keyOf,
  person: author,
  happenedAt: ({ created_time: at }) => (at === undefined ? undefined : at * 1000),
  permissions: { facebook: ['pages_manage_metadata', 'pages_show_list'] },
});
