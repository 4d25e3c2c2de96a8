import { type Call, EdgewalkError, type GraphError } from '@edgewalk/core';
import type { Instagram } from '@edgewalk/instagram';
import type { CommentAction, CommentsOptions } from '../commands/comments.js';
import type { FoundComment } from './found-comment.js';

/** What is done with comments. */
export type Deed = { readonly action: CommentAction } | { readonly action: 'answer'; readonly message: string };

/** What became of a comment. */
export interface Done extends Pick<FoundComment, 'id' | 'media' | 'username' | 'text'> {
  readonly result: string;
}

/** What the options say is to be done with all comments. */
export function deedOf({ hide, show, delete: remove, answer: message }: CommentsOptions): readonly Deed[] {
  return [
    ...(hide === true ? [{ action: 'hide' } as const] : []),
    ...(show === true ? [{ action: 'show' } as const] : []),
    ...(remove === true ? [{ action: 'delete' } as const] : []),
    ...(message === undefined ? [] : [{ action: 'answer', message } as const]),
  ];
}

/** Whether there is something to do: own comments stay visible, and what is hidden needs no hiding. */
export const isOpen = ({ action }: Deed, { hidden, own, parent }: FoundComment): boolean => {
  if (action === 'hide') return !hidden && !own;
  if (action === 'show') return hidden;
  // Meta takes no replies to replies, and none to hidden comments.
  return action === 'delete' || (!own && !hidden && parent === undefined);
};

/** The call that does it. Its arguments are checked at once. */
export function callOf(api: Instagram, deed: Deed, id: string): Call<unknown> {
  const comment = api.comment(id);
  if (deed.action === 'answer') return comment.replies.create({ message: deed.message });
  return deed.action === 'delete' ? comment.delete() : comment.update({ hide: deed.action === 'hide' });
}

const results = { hide: 'hidden', show: 'shown', delete: 'deleted', answer: 'answered' } as const;

/** The failures of one comment, such as one that its author has deleted meanwhile; all others end the command. */
const ofOneComment: readonly string[] = ['NotFoundError', 'InvalidParameterError', 'PolicyError'];

/** Does it, and says what became of the comment. */
export async function act(api: Instagram, deed: Deed, comment: FoundComment): Promise<Done & { error?: GraphError }> {
  const { id, media, username, text } = comment;
  try {
    await callOf(api, deed, id);
    return { id, media, username, text, result: results[deed.action] };
  } catch (error) {
    if (!(error instanceof EdgewalkError) || !ofOneComment.includes(error._tag)) throw error;
    return { id, media, username, text, result: `failed: ${error.message}`, error: error as GraphError };
  }
}
