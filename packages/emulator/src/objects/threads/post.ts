import { authorOf } from '../../graph/shown-posts.js';
import { hours, timestampOf } from '../../world/clock.js';
import { Random, seedOf } from '../../world/random.js';
import type { Store, StoredObject } from '../../world/store.js';
import { idIn } from '../../world/values.js';
import { mentionsIn } from '../captions.js';

/** A post to be. */
export interface Draft {
  readonly author: StoredObject;
  /** What its text, its files and its attachments are. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** What it answers, where it is a reply. */
  readonly answers?: StoredObject | undefined;
  readonly createdAt?: number;
}

/** How long a ghost post is shown. */
export const ghostLife = hours(24);

/** Makes a post, and shows it where it belongs: on its author's lists, below what it answers, and to whom it mentions. */
export function addPost(store: Store, { author, fields, answers, createdAt = store.clock.now() }: Draft): StoredObject {
  const post = store.insert('threads/Post', {}, undefined, createdAt);
  post.fields = { ...commonFields(post, author), ...fields, ...placeIn(author, answers), id: post.id };
  const isWaiting = answers !== undefined && waits(store, author, answers);
  if (isWaiting) post.fields['reply_approval_status'] = 'pending';
  store.link(author, listOf(post), post);
  if (answers) showBelow(store, answers, post, isWaiting);
  for (const name of new Set(mentionsIn(fields['text']))) {
    const mentioned = store.byUsername(name, 'threads/User');
    if (mentioned && mentioned !== author) store.link(mentioned, 'mentions', post);
  }
  return post;
}

function listOf({ fields }: StoredObject): string {
  if (fields['ghost_post_status'] !== undefined) return 'ghost_posts';
  return fields['is_reply'] === true ? 'replies' : 'threads';
}

function commonFields({ id, createdAt }: StoredObject, author: StoredObject): Record<string, unknown> {
  const { username, is_verified, threads_profile_picture_url } = author.fields;
  const shortcode = shortcodeOf(id);
  return {
    media_product_type: 'THREADS',
    media_type: 'TEXT_POST',
    permalink: `https://www.threads.net/@${String(username)}/post/${shortcode}`,
    shortcode,
    timestamp: timestampOf(createdAt),
    username,
    is_verified,
    profile_picture_url: threads_profile_picture_url,
    is_quote_post: false,
    has_replies: false,
    is_reply: false,
    reply_audience: 'EVERYONE',
    author: { id: author.id },
  };
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

function shortcodeOf(id: string): string {
  const random = new Random(seedOf(id));
  return `D${Array.from({ length: 10 }, () => letters[random.integer(0, letters.length - 1)]).join('')}`;
}

/** Who published it: only of posts, not of replies, says Meta. A reply knows what it answers, and where that began. */
function placeIn(author: StoredObject, answers: StoredObject | undefined): Record<string, unknown> {
  if (answers === undefined) return { owner: { id: author.id } };
  const root = idIn(answers.fields, 'root_post') ?? answers.id;
  return { is_reply: true, hide_status: 'NOT_HUSHED', replied_to: { id: answers.id }, root_post: { id: root } };
}

/** Whether a reply waits until the author of the thread approves it. */
function waits(store: Store, author: StoredObject, answers: StoredObject): boolean {
  const root = store.get(idIn(answers.fields, 'root_post') ?? answers.id) ?? answers;
  return root.fields['needs_approval'] === true && authorOf(root) !== author.id;
}

function showBelow(store: Store, answered: StoredObject, reply: StoredObject, isWaiting: boolean): void {
  store.link(answered, isWaiting ? 'pending_replies' : 'replies', reply);
  if (!isWaiting) answered.fields['has_replies'] = true;
}
