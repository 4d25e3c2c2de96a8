import type { Store, StoredObject } from '../world/store.js';
import { idIn, textIn } from '../world/values.js';
import { event, type Happening } from './event.js';

type Value = Readonly<Record<string, unknown>>;

/** Members of a post as its events have them; what it does not have is absent. */
const shown = ({ id, fields }: StoredObject, names: readonly string[]): Value =>
  Object.fromEntries([
    ['id', id],
    ...names.flatMap((name) => (fields[name] === undefined ? [] : [[name, fields[name]]])),
  ]);

const common = ['username', 'media_type', 'permalink', 'timestamp'] as const;
const author = ['is_verified', 'profile_picture_url'] as const;

/** Declared as a value of the field; the fields of a post are Meta's. */
const told = (field: 'replies' | 'mentions' | 'publish' | 'delete', account: string, value: Value): Happening =>
  event({ object: 'threads', field, account, value: value as { readonly id: string } });

function rootOf(store: Store, { fields }: StoredObject): Value | undefined {
  const root = store.get(idIn(fields, 'root_post') ?? '');
  return root && { id: root.id, owner_id: idIn(root.fields, 'author'), username: root.fields['username'] };
}

/** A profile published a post or a reply, by an app or in the app of Threads. */
export const threadsPublished = (profile: StoredObject, post: StoredObject): Happening =>
  told('publish', profile.id, shown(post, common));

/** Someone answered in a thread of a profile. The event is about the post that is answered. */
export function threadsReply(store: Store, reply: StoredObject): Happening {
  const answered = idIn(reply.fields, 'replied_to') ?? '';
  const root = rootOf(store, reply);
  const value = shown(reply, [...common, ...author, 'text', 'shortcode', 'replied_to']);
  return told('replies', answered, { ...value, ...(root && { root_post: root }) });
}

const mentionFields = ['text', 'shortcode', 'media_product_type', 'is_quote_post', 'is_reply', 'has_replies'] as const;
const whenThere = ['alt_text', 'gif_url', 'media_url', 'thumbnail_url', 'quoted_post', 'replied_to'] as const;

/** Someone mentioned a profile. */
export function threadsMention(store: Store, profile: StoredObject, post: StoredObject): Happening {
  const root = rootOf(store, post);
  const value = shown(post, [...common, ...author, ...mentionFields, ...whenThere]);
  return told('mentions', profile.id, { ...value, ...(root && { root_post: root }) });
}

/** A post of a profile was deleted. */
export const threadsDeleted = (post: StoredObject, deletedAt: string): Happening =>
  told('delete', post.id, {
    id: post.id,
    owner: { owner_id: idIn(post.fields, 'author') ?? '' },
    deleted_at: deletedAt,
    timestamp: textIn(post.fields, 'timestamp'),
    username: post.fields['username'],
  });
