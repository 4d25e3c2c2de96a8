import * as th from '@edgewalk/threads';
import { unsupportedRequest } from '../../errors/failure.js';
import { type ContextOf, effect, type EffectContext } from '../../graph/effect.js';
import { authorOf } from '../../graph/shown-posts.js';
import { conversationOf, decideReply, hideReply } from '../../objects/threads/replies.js';
import type { StoredObject } from '../../world/store.js';
import { idIn } from '../../world/values.js';

/** The newest come first, unless the caller wants it the other way round. */
const ordered = (newestFirst: readonly StoredObject[], reverse: boolean | undefined): readonly StoredObject[] =>
  reverse === false ? newestFirst.toReversed() : newestFirst;

/** Refuses what is not in a thread of the profile. */
function checkOwn({ store, subject, account }: EffectContext): void {
  const root = store.get(idIn(subject.fields, 'root_post') ?? subject.id);
  if (root === undefined || authorOf(root) !== account.id) throw unsupportedRequest('get', subject.id);
}

type Pending = ContextOf<typeof th.PostPendingReplies, 'get'>['params'];

function pending({ store, subject }: EffectContext, { approval_status: status, reverse }: Pending) {
  const all = store.list(subject, 'pending_replies');
  const chosen = all.filter(({ fields }) => status === undefined || fields['reply_approval_status'] === status);
  return ordered(chosen, reverse);
}

/** Replies to a profile's posts. */
export const replies = [
  effect(th.PostReplies, {
    list: (context) => {
      checkOwn(context);
      return ordered(context.store.list(context.subject, 'replies'), context.params.reverse);
    },
  }),
  effect(th.PostConversation, {
    list: (context) => {
      checkOwn(context);
      return ordered(conversationOf(context.store, context.subject), context.params.reverse);
    },
  }),
  effect(th.PostPendingReplies, {
    list: (context) => {
      checkOwn(context);
      return pending(context, context.params);
    },
  }),
  effect(th.PostManageReply, {
    create: (context) => {
      checkOwn(context);
      hideReply(context.store, context.subject, context.params.hide);
      return { success: true };
    },
  }),
  effect(th.PostManagePendingReply, {
    create: (context) => {
      checkOwn(context);
      decideReply(context.store, context.subject, context.params.approve);
      return { success: true };
    },
  }),
];
