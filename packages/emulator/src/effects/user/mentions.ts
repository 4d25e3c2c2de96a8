import * as ig from '@edgewalk/instagram';
import { unsupportedRequest } from '../../errors/failure.js';
import { effect } from '../../graph/effect.js';
import { mentionsIn } from '../../objects/captions.js';
import { checkComment, writeComment } from '../comment/write.js';

/** Replies to a mention: under the media, or under the comment where `comment_id` names one. */
export const mentions = effect(ig.UserMentions, {
  create: (context) => {
    const { store, params, subject } = context;
    const media = store.get(params.media_id);
    if (media?.node !== 'Media') throw unsupportedRequest('post', subject.id);
    const { comment_id: id } = params;
    const comment = id === undefined ? undefined : store.get(id);
    const text = id === undefined ? media.fields['caption'] : comment?.fields['text'];
    if (!mentionsIn(text).includes(String(subject.fields['username'])))
      throw unsupportedRequest('post', id ?? media.id);
    checkComment(params.message);
    return writeComment(context, media, { text: params.message, parent: comment });
  },
});
