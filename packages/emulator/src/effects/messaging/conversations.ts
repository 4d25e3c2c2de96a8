import { invalid } from '../../errors/failure.js';
import type { EffectContext } from '../../graph/effect.js';
import type { StoredObject } from '../../world/store.js';

interface Filter {
  readonly user_id?: string | undefined;
  readonly folder?: string | undefined;
}

/** Conversations, newest first, by person or folder. */
export const listConversations = ({
  store,
  subject,
  params: { user_id: user, folder },
}: EffectContext<Filter>): StoredObject[] =>
  store
    .list(subject, 'conversations')
    .filter(({ fields }) => user === undefined || fields['contact'] === user)
    .filter(({ fields }) => folder === undefined || fields['folder'] === folder)
    .toSorted((a, b) => String(b.fields['updated_time']).localeCompare(String(a.fields['updated_time'])));

const changes: Readonly<Record<string, Record<string, unknown>>> = {
  BLOCK_USER: { can_reply: false },
  UNBLOCK_USER: { can_reply: true },
  MOVE_TO_SPAM: { folder: 'spam' },
};

interface Moderation {
  readonly user_ids: readonly { readonly id: string }[];
  readonly actions: readonly string[];
}

/** Blocks or unblocks people, or moves their conversations to spam. */
export function moderate(context: EffectContext<Moderation>): void {
  const { user_ids: people, actions } = context.params;
  const conversations = people.map(({ id }) => {
    const found = conversationWith(context, id);
    if (!found) throw invalid('Param user_ids must be people who wrote to the account');
    return found;
  });
  for (const { fields } of conversations) Object.assign(fields, ...actions.map((action) => changes[action]));
}

/** The conversation with a person, if there is one. */
export const conversationWith = (
  { store, subject }: Pick<EffectContext, 'store' | 'subject'>,
  contact: string,
): StoredObject | undefined => store.list(subject, 'conversations').find(({ fields }) => fields['contact'] === contact);
