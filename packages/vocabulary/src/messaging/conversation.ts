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

const labels = {
  /** The id of the conversation. */
  id: identifier,
  /** The path of the conversation in the inbox. */
  link: optional(t.string),
  /** The name of a group; absent otherwise. */
  name: optional(t.string),
  /** The beginning of the latest message. */
  snippet: optional(t.string),
  /** The time of the latest message, in ISO 8601. */
  updated_time: optional(timestamp),
  /** How many messages it has. */
  message_count: optional(looseNumber),
  /** How many messages are unread. */
  unread_count: optional(looseNumber),
  /** Whether the account may answer now. */
  can_reply: optional(looseBoolean),
  /** Probably whether the account still follows the conversation. */
  is_subscribed: optional(looseBoolean),
  /** Probably whether the app has control of the conversation. Since v24.0. */
  is_owner: optional(looseBoolean),
  /** The folder it is in, such as `inbox`, `other` or `spam`. */
  folder: optional(t.string),
  /** A key of the conversation that is scoped to account and app, as it seems. */
  scoped_thread_key: optional(t.string),
  /** The background of the conversation, as it seems. */
  wallpaper: optional(t.string),
  /** A group on Facebook that is linked to it. */
  linked_group: optional(t.UnknownRecord),
};

/** The fields of a conversation; Facebook and Instagram describe its people differently. */
export function conversationFields<P extends t.Mixed>(person: P) {
  const people = optional(
    record('Participants', {
      /** The people. */
      data: t.array(person),
    }),
  );
  return record('Conversation', {
    ...labels,
    /** The people in it; the account itself is one of them. */
    participants: people,
    /** People who have left a group. */
    former_participants: people,
    /** People who have written. */
    senders: people,
  });
}

/** Which conversations to list: those with one person (`user_id`), or in one folder. */
export const ConversationFilter = record('ConversationFilter', {
  /** Only the conversation with this person, by scoped id. */
  user_id: optional(idText),
  /** Only this folder, such as `inbox`, `other` or `spam`. */
  folder: optional(t.string),
  /** Only conversations with these tags, as Meta's spec has it. */
  tags: optional(t.array(t.string)),
});

/** Which messages to list: all, or those that participants sent. */
export const ConversationMessagesQuery = record('ConversationMessagesQuery', {
  /** Whose messages: `ALL`, or those of `PARTICIPANTS`, as Meta's spec has it. */
  source: optional(oneOf('ALL', 'PARTICIPANTS')),
});

/** Actions to take on people; Facebook has more actions than Instagram. */
export const moderation = <A extends t.Mixed>(action: A) =>
  record('Moderation', {
    /** The people to act on. */
    user_ids: t.array(
      record('ModeratedUser', {
        /** The scoped id of the person, as messages have it. */
        id: idText,
      }),
    ),
    /** What to do with them. */
    actions: t.array(action),
  });
