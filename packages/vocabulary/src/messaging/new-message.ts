import { identifier, idText, type NoForm, oneOf, optional, record } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { byMember, type Given } from './by-member.js';

/** A person, by the id that their messages come with. */
export const PersonRecipient = record('Person', { id: idText });

/** The author of a comment: once, and within 7 days. */
export const CommentRecipient = record('CommentAuthor', { comment_id: idText });

/** What every message takes beside its recipient, its content and its tag. */
export const MessageOptions = record('MessageOptions', {
  messaging_type: optional(oneOf('RESPONSE', 'UPDATE', 'MESSAGE_TAG', 'UTILITY')),
  /** The message that this one replies to. */
  reply_to: optional(record('AnsweredMessage', { mid: idText })),
  /** Hands the conversation over together with the message. */
  thread_control: optional(t.UnknownRecord),
  folder: optional(oneOf('PARTNERSHIP')),
});

/** A sign that somebody is typing, or has read. */
export const SenderAction = record('SenderAction', {
  recipient: PersonRecipient,
  sender_action: oneOf('typing_on', 'typing_off', 'mark_seen'),
});

/** Adds a reaction to a message, or removes it. */
export const MessageReaction = record('Reaction', {
  recipient: PersonRecipient,
  sender_action: oneOf('react', 'unreact'),
  payload: record('ReactionPayload', { message_id: idText, reaction: optional(t.string) }),
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
  recipient_id: optional(identifier),
  message_id: optional(identifier),
});
