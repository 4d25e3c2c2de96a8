import { days, hours } from '../../world/clock.js';
import type { Store, StoredObject } from '../../world/store.js';
import { idIn } from '../../world/values.js';

/** When a person last wrote, or pressed a button, which is a message too; 0 for never. */
function lastInbound(store: Store, conversation: StoredObject): number {
  const { contact } = conversation.fields;
  const last = store.list(conversation, 'messages').find(({ fields }) => idIn(fields, 'from') === contact);
  return last?.createdAt ?? 0;
}

/** Until when a person may be answered without a tag. */
export const closesAt = (store: Store, conversation: StoredObject): number =>
  lastInbound(store, conversation) + windowOf(undefined);

/** How long a person may be answered: a day, or a week with a tag. */
export const windowOf = (tag: unknown): number => (tag === undefined ? hours(24) : days(7));

/** True while a person may be answered. */
export const isOpen = (store: Store, conversation: StoredObject, window: number): boolean =>
  lastInbound(store, conversation) + window >= store.clock.now();
