import * as fb from '@edgewalk/facebook';
import { GraphFailure, invalid } from '../../errors/failure.js';
import { effect, type EffectContext, type Row } from '../../graph/effect.js';
import type { SentFile } from '../../http/multipart.js';
import { addComment } from '../../objects/facebook/comment.js';
import { asFrom } from '../../objects/facebook/people.js';
import { makePhoto } from '../../objects/facebook/photo.js';
import { timestampOf } from '../../world/clock.js';
import type { Store, StoredObject } from '../../world/store.js';
import { pageComment } from '../../webhooks/page-events.js';
import { idIn } from '../../world/values.js';
import { attachmentOf } from './attachments.js';
import { requireImage } from './images.js';
import { manages, ownerOf } from './managed.js';
import { isGone } from './post-content.js';
import { tagged } from './tags.js';

interface Order {
  readonly filter?: string | undefined;
  readonly order?: string | undefined;
}

/** Comments in the order of the query; `stream` has replies among them. */
export function listComments({ store, subject, params }: EffectContext<Order>): StoredObject[] {
  const top = store.list(subject, 'comments');
  const all = params.filter === 'stream' ? top.flatMap((one) => [one, ...store.list(one, 'comments')]) : top;
  const sorted = all.toSorted((a, b) => a.createdAt - b.createdAt);
  return params.order === 'reverse_chronological' ? sorted.toReversed() : sorted;
}

/** What a comment is to say and show. */
interface Content {
  readonly message?: string | undefined;
  readonly attachment_id?: string | undefined;
  readonly attachment_share_url?: string | undefined;
  readonly attachment_url?: string | undefined;
  readonly source?: SentFile | undefined;
}

/** Comments as who the token speaks for. A reply to a reply goes to the comment at the top. */
function createComment(context: EffectContext<Content>): StoredObject {
  const { store, clock, happen, subject, actor, params } = context;
  const message = params.message || undefined;
  const attachment = attached(context);
  if (message === undefined && attachment === undefined) throw invalid('A comment needs a message or an attachment');
  const top = idIn(subject.fields, 'parent');
  const parent = (top === undefined ? undefined : store.get(top)) ?? subject;
  const comment = addComment(store, parent, { from: asFrom(actor), message, at: clock.now() });
  if (message !== undefined) Object.assign(comment.fields, tagged(store, message));
  if (attachment) comment.fields['attachment'] = attachment;
  const on = store.get(String(comment.fields['on']));
  if (on?.node === 'facebook/Post') on.fields['updated_time'] = timestampOf(clock.now());
  happen(pageComment({ store, at: clock.now() }, comment, 'add'));
  return comment;
}

/** A photo that was uploaded before, a GIF or an image by its address, or a file. */
function attached(context: EffectContext<Content>): Row | undefined {
  const { store, clock, params, actor, origin = '' } = context;
  const { attachment_id: id, attachment_share_url: shared } = params;
  requireImage(context, 'attachment_url');
  const isNew = params.attachment_url !== undefined || params.source !== undefined;
  if (shared !== undefined) {
    const media = { image: { src: shared, height: 480, width: 480 } };
    return { media, type: 'animated_image_share', media_type: 'photo', target: { url: shared }, url: shared };
  }
  if (id === undefined && !isNew) return undefined;
  const photo = id === undefined ? makePhoto(store, actor, { at: clock.now() }) : store.get(id);
  if (photo?.node !== 'facebook/Photo' || isGone(photo, clock.now()))
    throw invalid(`The attachment ${String(id)} does not exist`);
  return attachmentOf({ store, origin }, photo);
}

const refused = (why: string) => new GraphFailure(200, undefined, `(#200) Permissions error: ${why}`);

/** Whether the token is of the owner of the commented object. */
function isModerated(context: EffectContext<unknown>): boolean {
  const on = context.store.get(String(context.subject.fields['on']));
  const owner = on === undefined ? '' : ownerOf(on);
  return owner === '' || manages(context, owner);
}

/** Removes what has comments, and them with it. */
export function removeWhole(store: Store, object: StoredObject): void {
  for (const comment of store.list(object, 'comments')) removeWhole(store, comment);
  store.remove(object);
}

/** Comments of posts, photos, videos and albums, and replies. */
export const comments = [
  effect([fb.PostComments, fb.CommentComments, fb.PhotoComments, fb.AlbumComments, fb.VideoComments], {
    list: listComments,
    create: createComment,
  }),
  effect(fb.Comment, {
    /** Whoever wrote it may change it; the Page may hide it. */
    update: (context) => {
      const { store, subject, params, actor } = context;
      const { message, is_hidden: hidden } = params;
      const { fields } = subject;
      const attachment = attached(context);
      if ((message !== undefined || attachment) && idIn(fields, 'from') !== actor.id)
        throw refused('only its author can edit a comment');
      if (hidden !== undefined && !isModerated(context)) throw refused('only the Page can hide a comment');
      if (message) Object.assign(fields, { message_tags: undefined }, tagged(store, message));
      if (attachment) fields['attachment'] = attachment;
      if (hidden !== undefined) fields['is_hidden'] = hidden;
      const moment = { store, at: context.clock.now() };
      if (message !== undefined || attachment) context.happen(pageComment(moment, subject, 'edited'));
      if (hidden !== undefined) context.happen(pageComment(moment, subject, hidden ? 'hide' : 'unhide'));
    },
    delete: (context) => {
      const { store, clock, happen, subject, actor } = context;
      if (idIn(subject.fields, 'from') !== actor.id && !isModerated(context))
        throw refused('only its author or the Page can delete a comment');
      const parent = store.get(idIn(subject.fields, 'parent') ?? '');
      happen(pageComment({ store, at: clock.now() }, subject, 'remove'));
      removeWhole(store, subject);
      if (parent) parent.fields['comment_count'] = store.list(parent, 'comments').length;
    },
  }),
];
