import type { Instagram } from '@edgewalk/instagram';
import type { CommentsInput } from '../commands/comments.js';
import type { Context } from '../terminal/context.js';
import { filterOf } from './filter.js';
import type { FoundComment } from './found-comment.js';

/** What one account's comments are read with. */
export interface Reader {
  readonly api: Instagram;
  readonly context: Context;
  /** The username of the account. */
  readonly username: string;
}

/** Yields the comments that the options ask for, post by post. */
export async function* findComments(reader: Reader, input: CommentsInput): AsyncGenerator<FoundComment, void> {
  const fits = filterOf(input.options);
  let [posts, found] = [0, 0];
  for await (const media of groupsOf(mediaOf(reader, input))) {
    const read = await Promise.all(media.map((id) => readComments(reader, id, input.options.replies === true)));
    const fitting = read.flat().filter(fits);
    yield* fitting;
    posts += media.length;
    found += fitting.length;
    reader.context.showProgress(`${posts} posts read, ${found} comments found`);
  }
}

/** Posts that are read side by side. */
const together = 8;

async function* groupsOf<A>(items: AsyncIterable<A>): AsyncGenerator<readonly A[], void> {
  let group: A[] = [];
  for await (const item of items) {
    group.push(item);
    if (group.length < together) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}

async function readComments(reader: Reader, media: string, withReplies: boolean): Promise<readonly FoundComment[]> {
  const found: FoundComment[] = [];
  for await (const comment of commentsOn(reader, media, withReplies)) found.push(comment);
  return found;
}

async function* mediaOf({ api }: Reader, { media, options }: CommentsInput): AsyncGenerator<string, void> {
  if (media.length > 0) return yield* media;
  const { all, posts } = options;
  const recent = api.user.media.get({
    fields: ['id', 'comments_count'],
    limit: all === true ? 100 : Math.min(posts, 100),
  });
  // Meta leaves the count out where it is not known.
  for await (const { id, comments_count: count } of all === true ? recent : recent.take(posts))
    if (count !== 0) yield id;
}

const fields = ['id', 'text', 'username', 'timestamp', 'hidden'] as const;

/** How a comment comes from Meta. */
interface Given {
  readonly id: string;
  readonly text?: string;
  readonly username?: string;
  readonly timestamp?: string;
  readonly hidden?: boolean;
}

async function* commentsOn(
  { api, username: own }: Reader,
  media: string,
  withReplies: boolean,
): AsyncGenerator<FoundComment, void> {
  const call = api.media(media).comments.get({ fields: [...fields, { replies: [...fields] }], limit: 50 });
  for await (const { replies, ...comment } of call) {
    const all: Given[] = [...(replies?.data ?? [])];
    if (replies?.next) for await (const reply of replies.next) all.push(reply);
    const about = { media, own };
    yield toFound(comment, { ...about, answered: all.some(({ username }) => username === own) });
    if (withReplies) for (const reply of all) yield toFound(reply, { ...about, answered: false, parent: comment.id });
  }
}

function toFound(
  { id, text = '', username = '', timestamp = '', hidden = false }: Given,
  { own, ...about }: { readonly media: string; readonly own: string; answered: boolean; parent?: string },
): FoundComment {
  return { id, username, text, timestamp, hidden, own: username === own, ...about };
}
