import { commentFields } from '../objects/comments.js';
import { minutes } from '../world/clock.js';
import type { StoredObject } from '../world/store.js';
import { guestAt, plantComments } from './comments.js';
import type { Planter } from './planter.js';

/** Where others mention an account. */
export interface Mentions {
  /** Media whose caption names the account. */
  readonly media: readonly StoredObject[];
  /** Comments on media of others that name the account. */
  readonly comments: readonly StoredObject[];
}

/** Has other accounts tag and mention the account. */
export function plantMentions(
  planter: Planter,
  account: StoredObject,
  found: readonly StoredObject[],
): Mentions {
  const { store } = planter;
  const media: StoredObject[] = [];
  const comments: StoredObject[] = [];
  for (const [index, other] of found.entries()) {
    const [first, second, third, fourth] = store.list(other, 'media');
    if (!first || !second || !third || !fourth) continue;
    for (const tagged of [first, second, third]) tag(account, tagged);
    if (index >= 5) continue;
    media.push(mentionInCaption(planter, other, second, account));
    comments.push(mentionInComment(planter, other, fourth, account));
  }
  const tags = store.all('Media').filter(({ fields }) => fields['tags_account'] === account.id);
  account.edges.set(
    'tags',
    tags.toSorted((a, b) => b.createdAt - a.createdAt).map(({ id }) => id),
  );
  return { media, comments };
}

function tag(account: StoredObject, media: StoredObject): void {
  media.fields['tags_account'] = account.id;
}

function mentionInCaption(
  planter: Planter,
  other: StoredObject,
  media: StoredObject,
  account: StoredObject,
): StoredObject {
  const thanks = `Breakfast by @${String(account.fields['username'])}`;
  const { caption } = media.fields;
  media.fields['caption'] = typeof caption === 'string' ? `${thanks}\n\n${caption}` : thanks;
  plantComments(planter, other, media, { comments: 6, replies: 2 });
  return media;
}

function mentionInComment(
  planter: Planter,
  other: StoredObject,
  media: StoredObject,
  account: StoredObject,
): StoredObject {
  const { store, now } = planter;
  plantComments(planter, other, media, { comments: 3, replies: 1 });
  const author = guestAt(2);
  const text = `You should try @${String(account.fields['username'])} for this`;
  const comment = store.insert('Comment', {}, undefined, now - minutes(1));
  comment.fields = {
    ...commentFields(comment, media, text),
    username: author.username,
    from: author,
  };
  store.link(media, 'comments', comment);
  media.fields['comments_count'] = 5;
  return comment;
}
