import { timestampOf } from '../../clock.js';
import { GraphFailure, invalid } from '../../errors.js';
import { addComment } from '../../seed/facebook/comments.js';
import { asFrom } from '../../seed/facebook/guests.js';
import { makePhoto } from '../../seed/facebook/photos.js';
import type { Store, StoredObject } from '../../store.js';
import type { EffectContext, ListEffect, Row, WriteEffect } from '../effect.js';
import { flagOf, textOf } from '../params.js';
import { idIn } from '../values.js';
import { attachmentOf } from './attachments.js';
import { requireImage } from './images.js';
import type { FacebookEffects } from './index.js';
import { manages, ownerOf } from './managed.js';
import { isGone } from './post-content.js';
import { tagged } from './tags.js';

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
  const attachment = attached(context);
  if (message === undefined && attachment === undefined)
    throw invalid('A comment needs a message or an attachment');
  const top = idIn(subject.fields, 'parent');
  const parent = (top === undefined ? undefined : store.get(top)) ?? subject;
  const comment = addComment(store, parent, { from: asFrom(actor), message, at: clock.now() });
  if (message !== undefined) Object.assign(comment.fields, tagged(store, message));
  if (attachment) comment.fields['attachment'] = attachment;
  const on = store.get(String(comment.fields['on']));
  if (on?.node === 'facebook/Post') on.fields['updated_time'] = timestampOf(clock.now());
  return { id: comment.id };
};

/** A photo that was uploaded before, a GIF or an image by its address, or a file. */
function attached(context: EffectContext): Row | undefined {
  const { store, clock, params, actor, origin = '' } = context;
  requireImage(context, 'attachment_url');
  const id = textOf(params, 'attachment_id');
  const shared = textOf(params, 'attachment_share_url');
  const fetched = textOf(params, 'attachment_url') !== undefined || params['source'] !== undefined;
  if (shared !== undefined) {
    const media = { image: { src: shared, height: 480, width: 480 } };
    return { media, type: 'animated_image_share', media_type: 'photo', target: { url: shared }, url: shared };
  }
  if (id === undefined && !fetched) return undefined;
  const photo = id === undefined ? makePhoto(store, actor, { at: clock.now() }) : store.get(id);
  if (photo?.node !== 'facebook/Photo' || isGone(photo, clock.now()))
    throw invalid(`The attachment ${String(id)} does not exist`);
  return attachmentOf({ store, origin }, photo);
}

/** Changes the text, or hides the comment. Whoever wrote it may change it; the Page may hide it. */
const updateComment: WriteEffect = (context) => {
  const { store, subject, params, actor } = context;
  const { fields } = subject;
  const message = textOf(params, 'message');
  const hidden = flagOf(params, 'is_hidden');
  const attachment = attached(context);
  if ((message !== undefined || attachment) && idIn(fields, 'from') !== actor.id)
    throw refused('only its author can edit a comment');
  if (hidden !== undefined && !isModerated(context)) throw refused('only the Page can hide a comment');
  if (message !== undefined) Object.assign(fields, { message_tags: undefined }, tagged(store, message));
  if (attachment) fields['attachment'] = attachment;
  if (hidden !== undefined) fields['is_hidden'] = hidden;
  return { success: true };
};

const refused = (why: string) => new GraphFailure(200, undefined, `(#200) Permissions error: ${why}`);

/** True where the token speaks for whose object the comment is on. */
function isModerated(context: EffectContext): boolean {
  const on = context.store.get(String(context.subject.fields['on']));
  const owner = on === undefined ? '' : ownerOf(on);
  return owner === '' || manages(context, owner);
}

const deleteComment: WriteEffect = (context) => {
  const { store, subject, actor } = context;
  if (idIn(subject.fields, 'from') !== actor.id && !isModerated(context))
    throw refused('only its author or the Page can delete a comment');
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
  delete: { Comment: deleteComment },
};
