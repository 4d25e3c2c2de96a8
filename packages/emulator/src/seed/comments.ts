import { commentFields, asAuthor } from '../objects/comments.js';
import { minutes } from '../world/clock.js';
import { numericId } from '../world/ids.js';
import { Random, seedOf } from '../world/random.js';
import type { Store, StoredObject } from '../world/store.js';
import type { SeedContext } from './context.js';
import { replyTexts, fans, nuisances, remarks } from './words.js';

/** How many comments and replies a media is to have. */
export interface Discussion {
  readonly comments: number;
  readonly replies: number;
}

/** What comments are seeded with: their own numbers and ids, so that the order of planting does not matter. */
interface CommentSeedContext {
  readonly store: Store;
  readonly random: Random;
  readonly now: number;
  readonly media: StoredObject;
  readonly account: StoredObject;
  readonly nextId: () => string;
}

interface CommentPlan {
  readonly at: number;
  readonly author: { readonly id: string; readonly username: unknown };
  readonly text?: string;
}

/** Sets a media's count of comments at once, and seeds them at the first read. */
export function seedComments(
  { store, now, nextDiscussion }: Pick<SeedContext, 'store' | 'now' | 'nextDiscussion'>,
  account: StoredObject,
  media: StoredObject,
  discussion: Discussion,
): void {
  media.fields['comments_count'] = discussion.comments + discussion.replies;
  let count = nextDiscussion() * 1000;
  const nextId = () => numericId('17871', (count += 1));
  const random = new Random(seedOf(media.id));
  const context = { store, now, media, account, nextId, random };
  store.defer(media, 'comments', () => seedDiscussion(context, discussion));
}

function seedDiscussion(context: CommentSeedContext, { comments: count, replies }: Discussion): void {
  const { random, media, now } = context;
  const comments: StoredObject[] = [];
  // Newest first, at even steps shaken a little.
  for (let at = 0; at < count; at += 1) {
    const age = ((at + random.next()) / count) * (now - media.createdAt) * 0.9;
    const author = fanAt(random.integer(0, fans.length - 1));
    comments.push(seedComment(context, { at: Math.floor(now - age), author }));
  }
  media.edges.set('comments', idsOf(comments));
  // All threads but the first, which gets what is left, have three replies at most.
  let left = replies;
  for (const comment of comments.toReversed()) {
    const share = comment === comments[0] ? left : Math.min(left, random.chance(0.3) ? random.integer(1, 3) : 0);
    seedReplies(context, comment, share);
    left -= share;
  }
}

const idsOf = (objects: readonly StoredObject[]): string[] => objects.map(({ id }) => id);

function seedComment({ store, random, media, nextId }: CommentSeedContext, plan: CommentPlan): StoredObject {
  const nuisance = plan.text === undefined && random.chance(0.04);
  const text = plan.text ?? random.pick(nuisance ? nuisances : remarks);
  const comment = store.insert('Comment', {}, nextId(), plan.at);
  comment.fields = {
    ...commentFields(comment, media, text),
    like_count: random.integer(0, 9),
    hidden: nuisance && random.chance(0.5),
    username: plan.author.username,
    from: plan.author,
  };
  return comment;
}

function seedReplies(context: CommentSeedContext, comment: StoredObject, count: number): void {
  const { random, account, now } = context;
  const replies: StoredObject[] = [];
  for (let at = 0; at < count; at += 1) {
    const own = random.chance(0.6);
    const author = own ? asAuthor(account) : fanAt(random.integer(0, fans.length - 1));
    const moment = Math.min(now, comment.createdAt + minutes((count - at) * random.integer(5, 9)));
    const reply = seedComment(context, { at: moment, author, text: random.pick(replyTexts) });
    reply.fields['parent_id'] = comment.id;
    if (own) reply.fields['user'] = { id: account.id };
    replies.push(reply);
  }
  if (count > 0) comment.edges.set('replies', idsOf(replies.toSorted((a, b) => b.createdAt - a.createdAt)));
}

/** How a person appears to the account: with an id that only this account sees. */
export function fanAt(index: number): { id: string; username: string } {
  const username = fans[index % fans.length] ?? 'quay.walker';
  return { id: numericId('66120', (index % fans.length) + 1), username };
}
