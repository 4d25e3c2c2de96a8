import { invalid } from '../../errors/failure.js';
import type { Store, StoredObject } from '../../world/store.js';
import { idIn } from '../../world/values.js';

/** The replies of every level, newest first. */
export function conversationOf(store: Store, post: StoredObject): StoredObject[] {
  return repliesBelow(store, post).toSorted((one, other) => other.createdAt - one.createdAt);
}

function repliesBelow(store: Store, post: StoredObject): StoredObject[] {
  return store.list(post, 'replies').flatMap((reply) => [reply, ...repliesBelow(store, reply)]);
}

/** Hides a reply with all replies to it, or shows them again. Only one at the top of a thread can be hidden. */
export function hideReply(store: Store, reply: StoredObject, isHidden: boolean): void {
  if (idIn(reply.fields, 'replied_to') !== idIn(reply.fields, 'root_post'))
    throw invalid('Only top-level replies can be hidden');
  for (const each of [reply, ...repliesBelow(store, reply)])
    each.fields['hide_status'] = isHidden ? 'HIDDEN' : 'UNHUSHED';
}

/** Makes a reply public that waited, or ignores it. An ignored one can be approved later. */
export function decideReply(store: Store, reply: StoredObject, isApproved: boolean): void {
  const answered = store.get(idIn(reply.fields, 'replied_to') ?? '');
  if (answered === undefined || !store.lists(answered, 'pending_replies', reply.id))
    throw invalid('The reply does not wait for approval');
  if (!isApproved) {
    reply.fields['reply_approval_status'] = 'ignored';
    return;
  }
  delete reply.fields['reply_approval_status'];
  store.unlink(answered, 'pending_replies', reply);
  store.link(answered, 'replies', reply);
  answered.fields['has_replies'] = true;
}
