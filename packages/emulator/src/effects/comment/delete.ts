import { GraphFailure, unsupportedRequest } from '../../errors.js';
import type { WriteEffect } from '../effect.js';
import { idIn } from '../values.js';
import { count, mediaOf } from './write.js';

/** Deletes a comment with its replies. Only the owner of the media may. */
export const deleteComment: WriteEffect = ({ store, subject, account }) => {
  const media = mediaOf(store, subject);
  if (!media) throw unsupportedRequest('delete', subject.id);
  if (idIn(media.fields, 'owner') !== account.id) {
    throw new GraphFailure(10, undefined, '(#10) Only the owner of the media may delete its comments');
  }
  const replies = store.list(subject, 'replies');
  for (const comment of [...replies, subject]) store.remove(comment);
  count(media, -1 - replies.length);
  return { success: true };
};
