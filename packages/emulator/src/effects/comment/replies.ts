import { GraphFailure, unsupportedRequest } from '../../errors.js';
import type { WriteEffect } from '../effect.js';
import { commentText, mediaOf, writeComment } from './write.js';

/** Replies to a comment. A reply to a reply is attached to the comment at the top. */
export const createReply: WriteEffect = (context) => {
  const { store, subject } = context;
  const media = mediaOf(store, subject);
  if (!media) throw unsupportedRequest('post', subject.id);
  if (subject.fields['hidden'] === true) {
    throw new GraphFailure(10, undefined, '(#10) A hidden comment cannot be replied to');
  }
  const parent = subject.fields['parent_id'];
  const top = (typeof parent === 'string' ? store.get(parent) : undefined) ?? subject;
  const reply = writeComment(context, media, commentText(context));
  reply.fields['parent_id'] = top.id;
  store.link(top, 'replies', reply);
  return { id: reply.id };
};
