import { unsupportedRequest } from '../../errors.js';
import { mentionsIn } from '../../seed/captions.js';
import { commentText, writeComment } from '../comment/write.js';
import type { EffectContext, WriteEffect } from '../effect.js';
import { required, textOf } from '../params.js';

/** Answers a mention: under the media, or under the comment where `comment_id` names one. */
export const createMention: WriteEffect = (context) => {
  const { store, params, subject } = context;
  const media = store.get(required(params, 'media_id'));
  if (media?.node !== 'Media') throw unsupportedRequest('post', subject.id);
  const id = textOf(params, 'comment_id');
  const comment = id === undefined ? undefined : store.get(id);
  const text = id === undefined ? media.fields['caption'] : comment?.fields['text'];
  if (!names(context, text)) throw unsupportedRequest('post', id ?? media.id);
  const answer = writeComment(context, media, commentText(context));
  if (comment) answer.fields['parent_id'] = comment.id;
  store.link(comment ?? media, comment ? 'replies' : 'comments', answer);
  return { id: answer.id };
};

const names = ({ subject }: EffectContext, text: unknown): boolean =>
  mentionsIn(text).includes(String(subject.fields['username']));
