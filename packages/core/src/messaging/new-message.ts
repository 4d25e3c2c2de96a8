import * as t from 'io-ts';
import { identifier } from '../codec/values.js';
import { oneOf } from '../codec/enums.js';
import { optional, record } from '../codec/record.js';
import { idText } from '../codec/parameters.js';
import type { AnyRecord, NoForm } from '../codec/variants.js';
import { byMember, type Given } from './by-member.js';
import { PersonRecipient } from './recipient.js';

/** What every message takes beside its recipient, its content and its tag. */
export const MessageOptions = record('MessageOptions', {
  messaging_type: optional(oneOf('RESPONSE', 'UPDATE', 'MESSAGE_TAG', 'UTILITY')),
  /** The message that this one answers. */
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

/** A reaction to a message, or its end. */
export const MessageReaction = record('Reaction', {
  recipient: PersonRecipient,
  sender_action: oneOf('react', 'unreact'),
  payload: record('ReactionPayload', { message_id: idText, reaction: optional(t.string) }),
});

/** Picks by the member that a form alone has; of the actions, reactions have a form of their own. */
export function byMessageMember<F extends AnyRecord, R extends AnyRecord>(
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

/** What sending answers; actions are answered by the recipient alone. */
export const SentMessage = record('SentMessage', {
  recipient_id: optional(identifier),
  message_id: optional(identifier),
});
