import { isObject } from '@edgewalk/core/declare';
import { invalid } from '../../errors.js';
import type { StoredObject } from '../../store.js';
import type { EffectContext, ListEffect, WriteEffect } from '../effect.js';
import { listOf, objectsOf, required, textOf } from '../params.js';

/** Conversations, newest first, by person or folder. */
export const listConversations: ListEffect = ({ store, subject, params }) => {
  const [user, folder] = [textOf(params, 'user_id'), textOf(params, 'folder')];
  return store
    .list(subject, 'conversations')
    .filter(({ fields }) => user === undefined || fields['contact'] === user)
    .filter(({ fields }) => folder === undefined || fields['folder'] === folder)
    .toSorted((a, b) => String(b.fields['updated_time']).localeCompare(String(a.fields['updated_time'])));
};

const changes: Readonly<Record<string, Record<string, unknown>>> = {
  BLOCK_USER: { can_reply: false },
  UNBLOCK_USER: { can_reply: true },
  MOVE_TO_SPAM: { folder: 'spam' },
};

/** Blocks or unblocks people, or moves their conversations to spam. */
export const moderate: WriteEffect = (context) => {
  const actions = listOf(context.params, 'actions');
  const conversations = objectsOf(context.params, 'user_ids').map((user) => {
    const found = conversationWith(context, required(user, 'id'));
    if (!found) throw invalid('Param user_ids must be people who wrote to the account');
    return found;
  });
  for (const { fields } of conversations) Object.assign(fields, ...actions.map((action) => changes[action]));
  return { success: true };
};

/** The conversation with a person, if there is one. */
export function conversationWith(
  { store, subject }: Pick<EffectContext, 'store' | 'subject'>,
  contact: string,
): StoredObject | undefined {
  return store.list(subject, 'conversations').find(({ fields }) => fields['contact'] === contact);
}

/** An object inside a parameter. */
export const objectIn = (
  params: Record<string, unknown>,
  name: string,
): Record<string, unknown> | undefined => {
  const value = params[name];
  return isObject(value) ? value : undefined;
};
