import type { Store, StoredObject } from '../world/store.js';
import { idIn, objectIn, rowsIn, textIn } from '../world/values.js';
import { event, type Happening } from './event.js';

type Verb = 'add' | 'edited' | 'remove' | 'hide' | 'unhide';

/** The stored data, and the time in milliseconds. */
interface Moment {
  readonly store: Store;
  readonly at: number;
}

/** Unix seconds. */
export const secondsOf = (ms: number): number => Math.floor(ms / 1000);

/** The author, as events show it. */
function authorOf({ fields }: StoredObject) {
  const from = objectIn(fields, 'from') ?? {};
  const [id, name] = [textIn(from, 'id'), textIn(from, 'name')];
  return { from: { ...(id !== undefined && { id }), ...(name !== undefined && { name }) } };
}

/** Meta sends 1, which decodes to true. */
const published = 1 as unknown as true;

/** A post of a Page or of a visitor. */
export function pagePost({ store, at }: Moment, post: StoredObject, verb: Verb): Happening {
  const page = String(post.fields['page']);
  const message = textIn(post.fields, 'message');
  const shared = {
    verb,
    ...authorOf(post),
    post_id: post.id,
    created_time: secondsOf(verb === 'remove' ? at : post.createdAt),
    ...(verb === 'edited' && { edited_time: secondsOf(at) }),
    ...(verb === 'remove' ? { recipient_id: page } : { published, ...(message !== undefined && { message }) }),
  };
  const about = { object: 'page', field: 'feed', account: page } as const;
  if (idIn(post.fields, 'from') !== page) return event({ ...about, value: { ...shared, item: 'post' } });
  return event({ ...about, value: { ...shared, ...contentOf(store, post, verb === 'remove') } });
}

/** The item is named after the content of the post. A removed one no longer has the id of its content. */
function contentOf(store: Store, { fields }: StoredObject, isRemoved: boolean) {
  const attachments = rowsIn(fields, 'attachment_list');
  const media = Array.isArray(fields['media_ids']) ? fields['media_ids'].map(String) : [];
  const photos = media.filter((id) => store.get(id)?.node === 'facebook/Photo');
  const [photo] = photos;
  const target = objectIn(attachments[0] ?? {}, 'target') ?? {};
  if (photo !== undefined && photos.length === 1)
    return { item: 'photo', ...(!isRemoved && { photo_id: photo, link: linkOf(store.get(photo)) }) } as const;
  if (photos.length > 1) return { item: 'status', photos: photos.map((id) => linkOf(store.get(id))) } as const;
  if (fields['status_type'] === 'added_video')
    return { item: 'video', ...(!isRemoved && { video_id: media[0] ?? String(target['id']) }) } as const;
  if (fields['status_type'] === 'shared_story')
    return { item: 'share', ...(!isRemoved && { link: String(target['url'] ?? fields['permalink_url']) }) } as const;
  return { item: 'status' } as const;
}

const linkOf = (photo: StoredObject | undefined): string =>
  textIn(photo?.fields ?? {}, 'link') ?? `https://www.facebook.com/photo/?fbid=${photo?.id ?? ''}`;

/** A comment or a reply on a Page; undefined if it is elsewhere. */
export function pageComment({ store, at }: Moment, comment: StoredObject, verb: Verb): Happening | undefined {
  const on = store.get(String(comment.fields['on']));
  const page = on && pageOf(on);
  if (on === undefined || page === undefined) return undefined;
  const message = textIn(comment.fields, 'message');
  const post_id = postOf(on, page);
  return event({
    object: 'page',
    field: 'feed',
    account: page,
    value: {
      item: 'comment',
      verb,
      ...authorOf(comment),
      comment_id: comment.id,
      post_id,
      parent_id: idIn(comment.fields, 'parent') ?? post_id,
      created_time: secondsOf(verb === 'remove' ? at : comment.createdAt),
      ...(verb === 'edited' && { edited_time: secondsOf(at) }),
      ...(message !== undefined && verb !== 'remove' && { message }),
      ...(verb === 'add' && on.node === 'facebook/Post' && { post: shownPost(on) }),
    },
  });
}

const shownPost = ({ id, fields }: StoredObject) => ({
  id,
  status_type: String(fields['status_type']),
  is_published: fields['is_published'] !== false,
  updated_time: String(fields['updated_time']),
  permalink_url: String(fields['permalink_url']),
});

/** The Page of an object; undefined if a person posted it elsewhere. */
function pageOf({ fields }: StoredObject): string | undefined {
  return textIn(fields, 'page') ?? idIn(fields, 'from');
}

/** The id of a post, or of the post that shows the object. */
function postOf(on: StoredObject, page: string): string {
  if (on.node === 'facebook/Post') return on.id;
  const post = textIn(on.fields, 'page_story_id') ?? textIn(on.fields, 'post_id') ?? on.id;
  return post.includes('_') ? post : `${page}_${post}`;
}

/** A reaction and its author. */
export interface Reaction {
  readonly from: { readonly id: string; readonly name?: unknown };
  readonly type: string;
}

/** A reaction to a post or a comment of a Page. */
export function pageReaction(
  { store, at }: Moment,
  subject: StoredObject,
  reaction: Reaction,
  verb: 'add' | 'remove',
): Happening | undefined {
  const isComment = subject.node === 'facebook/Comment';
  const on = isComment ? store.get(String(subject.fields['on'])) : subject;
  const page = on && pageOf(on);
  if (on === undefined || page === undefined) return undefined;
  const post_id = postOf(on, page);
  const place = {
    post_id,
    parent_id: idIn(subject.fields, 'parent') ?? post_id,
    ...(isComment && { comment_id: subject.id }),
  };
  const value = { item: 'reaction', verb, ...shownReaction(reaction), ...place, created_time: secondsOf(at) } as const;
  return event({ object: 'page', field: 'feed', account: page, value });
}

const shownReaction = ({ from: { id, name }, type }: Reaction) => ({
  reaction_type: type.toLowerCase(),
  from: { id, ...(typeof name === 'string' && { name }) },
});
