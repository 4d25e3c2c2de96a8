import { GraphFailure, invalid } from '../../errors.js';
import { addComment } from '../../seed/facebook/comments.js';
import { asFrom } from '../../seed/facebook/guests.js';
import type { Store, StoredObject } from '../../store.js';
import type { EffectContext, ListEffect, WriteEffect } from '../effect.js';
import { flagOf, textOf } from '../params.js';
import { idIn } from '../values.js';
import type { FacebookEffects } from './index.js';

/** What can be commented on. */
const commentable = ['Post', 'Comment', 'Photo', 'Album', 'Video', 'LiveVideo', 'Event'];

/** Comments in the order that was asked for; `stream` has replies among them. */
const listComments: ListEffect = ({ store, subject, params }) => {
  const top = store.list(subject, 'comments');
  const all =
    params['filter'] === 'stream' ? top.flatMap((one) => [one, ...store.list(one, 'comments')]) : top;
  const sorted = all.toSorted((a, b) => a.createdAt - b.createdAt);
  return params['order'] === 'reverse_chronological' ? sorted.toReversed() : sorted;
};

/** Comments as who the token speaks for. A reply to a reply goes to the comment at the top. */
const createComment: WriteEffect = (context) => {
  const { store, clock, subject, actor, params } = context;
  const message = textOf(params, 'message');
  const attachment = attachmentOf(context);
  if (message === undefined && attachment === undefined)
    throw invalid('A comment needs a message or an attachment');
  const top = idIn(subject.fields, 'parent');
  const parent = (top === undefined ? undefined : store.get(top)) ?? subject;
  const comment = addComment(store, parent, { from: asFrom(actor), message, at: clock.now() });
  if (attachment) comment.fields['attachment'] = attachment;
  return { id: comment.id };
};

/** A photo that was uploaded before, an address, or a file. */
function attachmentOf({ params }: Pick<EffectContext, 'params'>): object | undefined {
  const id = textOf(params, 'attachment_id');
  const url = textOf(params, 'attachment_share_url') ?? textOf(params, 'attachment_url');
  if (id === undefined && url === undefined && params['source'] === undefined) return undefined;
  const src = url ?? `https://cdn.facebook.example/v/t39/${id ?? 'comment'}_n.jpg`;
  const media = { image: { src, height: 720, width: 720 } };
  return { media, media_type: 'photo', type: 'photo', url: src, ...(id && { target: { id, url: src } }) };
}

/** Changes the text, or hides the comment. Whoever wrote it may change it; the Page may hide it. */
const updateComment: WriteEffect = (context) => {
  const {
    subject: { fields },
    params,
    actor,
  } = context;
  const [message, hidden, attachment] = [
    textOf(params, 'message'),
    flagOf(params, 'is_hidden'),
    attachmentOf(context),
  ];
  if ((message !== undefined || attachment) && idIn(fields, 'from') !== actor.id) {
    throw new GraphFailure(200, undefined, '(#200) Permissions error: only its author can edit a comment');
  }
  if (message !== undefined) fields['message'] = message;
  if (attachment) fields['attachment'] = attachment;
  if (hidden !== undefined) fields['is_hidden'] = hidden;
  return { success: true };
};

const deleteComment: WriteEffect = ({ store, subject }) => {
  const parent = store.get(idIn(subject.fields, 'parent') ?? '');
  removeWhole(store, subject);
  if (parent) parent.fields['comment_count'] = store.list(parent, 'comments').length;
  return { success: true };
};

/** Removes what has comments, and them with it. */
export function removeWhole(store: Store, object: StoredObject): void {
  for (const comment of store.list(object, 'comments')) removeWhole(store, comment);
  store.remove(object);
}

const onAll = <Effect>(path: string, effect: Effect): Record<string, Effect> =>
  Object.fromEntries(commentable.map((name) => [`${name}.${path}`, effect]));

/** Comments of posts, photos, videos and all else, and replies. */
export const comments: FacebookEffects = {
  list: onAll('comments', listComments),
  create: onAll('comments', createComment),
  update: { Comment: updateComment },
  delete: {
    Comment: deleteComment,
    Post: ({ store, subject }) => {
      removeWhole(store, subject);
      return { success: true };
    },
  },
};
