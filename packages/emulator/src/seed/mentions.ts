import { commentFields } from '../objects/comments.js';
import { minutes } from '../world/clock.js';
import type { StoredObject } from '../world/store.js';
import { fanAt, seedComments } from './comments.js';
import type { SeedContext } from './context.js';

/** Where others mention an account. */
export interface Mentions {
  /** Media whose caption names the account. */
  readonly media: readonly StoredObject[];
  /** Comments on media of others that name the account. */
  readonly comments: readonly StoredObject[];
}

/** Has other accounts tag and mention the account. */
export function seedMentions(context: SeedContext, account: StoredObject, found: readonly StoredObject[]): Mentions {
  const { store } = context;
  const media: StoredObject[] = [];
  const comments: StoredObject[] = [];
  for (const [index, other] of found.entries()) {
    const [first, second, third, fourth] = store.list(other, 'media');
    if (!first || !second || !third || !fourth) continue;
    for (const tagged of [first, second, third]) tag(account, tagged);
    if (index >= 5) continue;
    media.push(mentionInCaption(context, other, second, account));
    comments.push(mentionInComment(context, other, fourth, account));
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
  context: SeedContext,
  other: StoredObject,
  media: StoredObject,
  account: StoredObject,
): StoredObject {
  const thanks = `Breakfast by @${String(account.fields['username'])}`;
  const { caption } = media.fields;
  media.fields['caption'] = typeof caption === 'string' ? `${thanks}\n\n${caption}` : thanks;
  seedComments(context, other, media, { comments: 6, replies: 2 });
  return media;
}

function mentionInComment(
  context: SeedContext,
  other: StoredObject,
  media: StoredObject,
  account: StoredObject,
): StoredObject {
  const { store, now } = context;
  seedComments(context, other, media, { comments: 3, replies: 1 });
  const author = fanAt(2);
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
