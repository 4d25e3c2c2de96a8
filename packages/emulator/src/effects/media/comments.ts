import { commentText, writeComment } from '../comment/write.js';
import type { WriteEffect } from '../effect.js';

/** Comments on a media. */
export const createComment: WriteEffect = (context) => {
  const text = commentText(context);
  const comment = writeComment(context, context.subject, text);
  context.store.link(context.subject, 'comments', comment);
  return { id: comment.id };
};
