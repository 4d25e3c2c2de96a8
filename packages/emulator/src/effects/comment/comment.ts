import * as ig from '@edgewalk/instagram';
import { GraphFailure, unsupportedRequest } from '../../errors/failure.js';
import { effect } from '../../graph/effect.js';
import { idIn, textIn } from '../../world/values.js';
import { count } from '../../objects/comments.js';
import { checkComment, mediaOf, writeComment } from './write.js';

/** Comments and replies. */
export const comment = [
  effect(ig.Comment, {
    /** Hides a comment or shows it again. Those of the media's owner stay visible, without an error. */
    update: ({ subject, account, params }) => {
      if (idIn(subject.fields, 'from') !== account.id) subject.fields['hidden'] = params.hide;
    },
    /** Deletes a comment with its replies. Only the owner of the media may. */
    delete: ({ store, subject, account }) => {
      const media = mediaOf(store, subject);
      if (!media) throw unsupportedRequest('delete', subject.id);
      if (idIn(media.fields, 'owner') !== account.id)
        throw new GraphFailure(10, undefined, '(#10) Only the owner of the media may delete its comments');
      const replies = store.list(subject, 'replies');
      for (const each of [...replies, subject]) store.remove(each);
      count(media, -1 - replies.length);
    },
  }),
  effect(ig.CommentReplies, {
    /** A reply to a reply is attached to the comment at the top. */
    create: (context) => {
      const { store, subject, params } = context;
      const media = mediaOf(store, subject);
      if (!media) throw unsupportedRequest('post', subject.id);
      if (subject.fields['hidden'] === true)
        throw new GraphFailure(10, undefined, '(#10) A hidden comment cannot be replied to');
      checkComment(params.message);
      const top = store.get(textIn(subject.fields, 'parent_id') ?? '') ?? subject;
      return writeComment(context, media, { text: params.message, parent: top });
    },
  }),
];
