import { identifier, oneOf, optional, record, variants, idText } from '@edgewalk/core';
import * as t from 'io-ts';
import { MessageContent } from './new-message/content.js';

const Person = record('Person', { id: idText });
const CommentAuthor = record('CommentAuthor', { comment_id: idText });

/** A person, by the id their messages come with; or the author of a comment, once and within 7 days. */
export const Recipient = variants('Recipient', [Person, CommentAuthor], {
  pick: ({ id, comment_id: comment }) => {
    if ((id === undefined) === (comment === undefined)) return { why: 'give either id or comment_id' };
    return comment === undefined ? Person : CommentAuthor;
  },
});

const MessageToSend = record('MessageToSend', {
  recipient: Recipient,
  message: MessageContent,
  messaging_type: optional(oneOf('RESPONSE', 'UPDATE', 'MESSAGE_TAG', 'UTILITY')),
  /** Lengthens the 24 hours in which one may answer to 7 days. */
  tag: optional(oneOf('HUMAN_AGENT')),
  reply_to: optional(record('AnsweredMessage', { mid: idText })),
  thread_control: optional(t.UnknownRecord),
  folder: optional(oneOf('PARTNERSHIP')),
});
const SenderAction = record('SenderAction', {
  recipient: Person,
  sender_action: oneOf('typing_on', 'typing_off', 'mark_seen'),
});
const Reaction = record('Reaction', {
  recipient: Person,
  sender_action: oneOf('react', 'unreact'),
  payload: record('ReactionPayload', { message_id: idText, reaction: optional(t.string) }),
});

/** A message to send, a sign that somebody is typing or has read, or a reaction. */
export const NewMessage = variants('NewMessage', [MessageToSend, SenderAction, Reaction], {
  pick: ({ message, sender_action: action }) => {
    if ((message === undefined) === (action === undefined))
      return { why: 'give either message or sender_action' };
    if (action === undefined) return MessageToSend;
    return action === 'react' || action === 'unreact' ? Reaction : SenderAction;
  },
});

export type NewMessage = t.TypeOf<typeof NewMessage>;

/** What sending answers; actions are answered by the recipient alone. */
export const SentMessage = record('SentMessage', {
  recipient_id: optional(identifier),
  message_id: optional(identifier),
});
