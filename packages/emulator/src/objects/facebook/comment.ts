import { timestampOf } from '../../world/clock.js';
import type { Store, StoredObject } from '../../world/store.js';
import { reactionsOf } from './reactions.js';

/** Who wrote what, when. */
export interface CommentPlan {
  readonly from: { readonly id: string; readonly name: unknown };
  readonly message: string | undefined;
  readonly at: number;
}

/** Adds a comment to an object, or a reply to a comment, as its newest. */
export function addComment(store: Store, parent: StoredObject, { from, message, at }: CommentPlan): StoredObject {
  const isReply = parent.node === 'facebook/Comment';
  const on = isReply ? (store.get(String(parent.fields['on'])) ?? parent) : parent;
  const comment = store.insert('facebook/Comment', {}, store.childId(on, 'facebook/Comment'), at);
  comment.fields = {
    ...open,
    id: comment.id,
    on: on.id,
    from,
    created_time: timestampOf(at),
    permalink_url: addressOf(on, ...(isReply ? [parent, comment] : [comment])),
    ...(message !== undefined && { message }),
    ...(isMedia(on) && { object: { id: on.id, created_time: on.fields['created_time'] } }),
    ...(isReply && { parent: parentOf(parent) }),
  };
  store.link(parent, 'comments', comment, 'last');
  if (isReply) parent.fields['comment_count'] = store.list(parent, 'comments').length;
  return comment;
}

const isMedia = ({ node }: StoredObject) => node === 'facebook/Photo' || node === 'facebook/Video';
const lastPart = (id: string) => id.slice(id.lastIndexOf('_') + 1);

/** Where a comment is seen: at what it is on, below the comment that it replies to. */
function addressOf({ id, fields }: StoredObject, ...[comment, reply]: readonly StoredObject[]): string {
  const link = fields['permalink_url'] ?? fields['link'];
  const address = typeof link === 'string' ? link : `/${id}`;
  const whole = new URL(address, 'https://www.facebook.com');
  if (comment) whole.searchParams.set('comment_id', lastPart(comment.id));
  if (reply) whole.searchParams.set('reply_comment_id', lastPart(reply.id));
  return whole.href;
}

const open = {
  like_count: 0,
  comment_count: 0,
  is_hidden: false,
  is_private: false,
  user_likes: false,
  can_comment: true,
  can_hide: true,
  can_like: true,
  can_remove: true,
  can_reply_privately: true,
};

const parentOf = ({ id, fields }: StoredObject) => ({
  id,
  message: fields['message'],
  created_time: fields['created_time'],
  from: fields['from'],
});

/** Sets the count of likes that a comment shows to what there is. */
export function countLikes(comment: StoredObject): void {
  comment.fields['like_count'] = reactionsOf(comment).filter(({ type }) => type === 'LIKE').length;
}
