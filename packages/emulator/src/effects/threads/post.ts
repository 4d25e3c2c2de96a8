import * as th from '@edgewalk/threads';
import { GraphFailure, unsupportedRequest } from '../../errors/failure.js';
import { effect } from '../../graph/effect.js';
import { authorOf } from '../../graph/shown-posts.js';
import { addPost } from '../../objects/threads/post.js';
import { threadsDeleted } from '../../webhooks/threads-events.js';
import { timestampOf } from '../../world/clock.js';
import { spend } from '../../objects/threads/quotas.js';

/** What a profile does with posts: deletes its own, and shares those of all. */
export const post = [
  effect(th.Post, {
    delete: (context) => {
      const { store, clock, subject, account, happen } = context;
      if (authorOf(subject) !== account.id)
        throw new GraphFailure(10, undefined, '(#10) Application does not have permission for this action');
      spend(context, 'deletions');
      store.remove(subject);
      happen(threadsDeleted(subject, timestampOf(clock.now())));
      return { success: true, deleted_id: subject.id };
    },
    read: ({ subject, account }) => {
      const { fields } = subject;
      fields['is_reply_owned_by_me'] = fields['is_reply'] === true && authorOf(subject) === account.id;
      if (authorOf(subject) !== account.id) delete fields['owner'];
    },
  }),
  effect(th.PostRepost, {
    create: (context) => {
      const { store, subject, account } = context;
      if (subject.fields['media_type'] === 'REPOST_FACADE') throw unsupportedRequest('post', subject.id);
      spend(context, 'posts');
      const fields = { media_type: 'REPOST_FACADE', reposted_post: { id: subject.id } };
      return addPost(store, { author: account, fields });
    },
  }),
];
