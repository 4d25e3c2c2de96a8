import { identifier, idText, type NoForm, oneOf, optional, record } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { byMember, type Given } from './by-member.js';

/** A person, by the id that their messages come with. */
export const PersonRecipient = record('Person', {
  /** The scoped id of the person, as their messages have it. */
  id: idText,
});

/** The author of a comment: once, and within 7 days. */
export const CommentRecipient = record('CommentAuthor', {
  /** The comment whose author to write to: once, and within 7 days. */
  comment_id: idText,
});

/** What every message takes beside its recipient, its content and its tag. */
export const MessageOptions = record('MessageOptions', {
  /**
   * Why it is sent: `RESPONSE` to a message, `UPDATE`, or `MESSAGE_TAG` with a `tag`; `UTILITY` on Messenger.
   */
  messaging_type: optional(oneOf('RESPONSE', 'UPDATE', 'MESSAGE_TAG', 'UTILITY')),
  /** The message that this one replies to. */
  reply_to: optional(
    record('AnsweredMessage', {
      /** The id of that message. */
      mid: idText,
    }),
  ),
  /** Hands the conversation to another app together with the message; Meta does not document its members. */
  thread_control: optional(t.UnknownRecord),
  /** `PARTNERSHIP` sends it in the folder of partnerships, as Meta's spec has it. */
  folder: optional(oneOf('PARTNERSHIP')),
});

/** A sign that somebody is typing, or has read. */
export const SenderAction = record('SenderAction', {
  /** The person in the conversation. */
  recipient: PersonRecipient,
  /** What to show: `typing_on`, `typing_off`, or `mark_seen`. */
  sender_action: oneOf('typing_on', 'typing_off', 'mark_seen'),
});

/** Adds a reaction to a message, or removes it. */
export const MessageReaction = record('Reaction', {
  /** The person in the conversation. */
  recipient: PersonRecipient,
  /** `react` adds a reaction, `unreact` removes it. */
  sender_action: oneOf('react', 'unreact'),
  /** The message and the reaction. */
  payload: record('ReactionPayload', {
    /** The message to react to. */
    message_id: idText,
    /** The reaction, such as `love`; not for `unreact`. */
    reaction: optional(t.string),
  }),
});

/** Picks by the member that only one form has; among the sender actions, reactions have a form of their own. */
export function byMessageMember<F, R>(
  forms: Readonly<Record<string, F>>,
  reaction: R,
): (given: Given) => F | R | NoForm {
  const pick = byMember(forms);
  return (given) => {
    const form = pick(given);
    const { sender_action: action } = given;
    return form === forms['sender_action'] && (action === 'react' || action === 'unreact') ? reaction : form;
  };
}

/** The response to a sent message; for a sender action it has the recipient only. */
export const SentMessage = record('SentMessage', {
  /** The scoped id of the person who received it. */
  recipient_id: optional(identifier),
  /** The id of the sent message (mid). */
  message_id: optional(identifier),
});
