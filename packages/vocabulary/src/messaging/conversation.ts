import {
  identifier,
  idText,
  looseBoolean,
  looseNumber,
  oneOf,
  optional,
  record,
  timestamp,
} from '@edgewalk/core/declare';
import * as t from 'io-ts';

/** The fields of a conversation; Facebook and Instagram describe its people differently. */
export function conversationFields<P extends t.Mixed>(person: P) {
  const people = optional(record('Participants', { data: t.array(person) }));
  return record('Conversation', {
    id: identifier,
    link: optional(t.string),
    name: optional(t.string),
    snippet: optional(t.string),
    updated_time: optional(timestamp),
    message_count: optional(looseNumber),
    unread_count: optional(looseNumber),
    participants: people,
    former_participants: people,
    senders: people,
    can_reply: optional(looseBoolean),
    is_subscribed: optional(looseBoolean),
    is_owner: optional(looseBoolean),
    folder: optional(t.string),
    scoped_thread_key: optional(t.string),
    wallpaper: optional(t.string),
    linked_group: optional(t.UnknownRecord),
  });
}

/** Which conversations to list: those with one person (`user_id`), or in one folder. */
export const ConversationFilter = record('ConversationFilter', {
  user_id: optional(idText),
  folder: optional(t.string),
  tags: optional(t.array(t.string)),
});

/** Which messages to list: all, or those that participants sent. */
export const ConversationMessagesQuery = record('ConversationMessagesQuery', {
  source: optional(oneOf('ALL', 'PARTICIPANTS')),
});

/** Actions to take on people; Facebook has more actions than Instagram. */
export const moderation = <A extends t.Mixed>(action: A) =>
  record('Moderation', {
    user_ids: t.array(record('ModeratedUser', { id: idText })),
    actions: t.array(action),
  });
