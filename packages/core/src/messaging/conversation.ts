import * as t from 'io-ts';
import { identifier, timestamp } from '../codec/values.js';
import { oneOf } from '../codec/enums.js';
import { optional, record } from '../codec/record.js';
import { idText } from '../codec/parameters.js';

/** The fields of a conversation; how its people are told differs between Facebook and Instagram. */
export function conversationFields<P extends t.Mixed>(person: P) {
  const people = optional(record('Participants', { data: t.array(person) }));
  return record('Conversation', {
    id: identifier,
    link: optional(t.string),
    name: optional(t.string),
    snippet: optional(t.string),
    updated_time: optional(timestamp),
    message_count: optional(t.number),
    unread_count: optional(t.number),
    participants: people,
    former_participants: people,
    senders: people,
    can_reply: optional(t.boolean),
    is_subscribed: optional(t.boolean),
    is_owner: optional(t.boolean),
    folder: optional(t.string),
    scoped_thread_key: optional(t.string),
    wallpaper: optional(t.string),
    linked_group: optional(t.UnknownRecord),
  });
}

/** Which conversations, beside the platform: of one person with `user_id`, in one folder. */
export const ConversationFilter = record('ConversationFilter', {
  user_id: optional(idText),
  folder: optional(t.string),
  tags: optional(t.array(t.string)),
});

/** Whose messages: everything, or what participants wrote. */
export const ConversationMessagesQuery = record('ConversationMessagesQuery', {
  source: optional(oneOf('ALL', 'PARTICIPANTS')),
});
