import { oneOf, optional, record, variants } from '@edgewalk/core';
import {
  byMember,
  byMessageMember,
  CommentRecipient,
  MessageOptions,
  MessageReaction,
  PersonRecipient,
  SenderAction,
} from '@edgewalk/vocabulary/messaging';
import type * as t from 'io-ts';
import { MessageContent } from './new-message/content.js';

/** A person, by the id their messages come with; or the author of a comment, once and within 7 days. */
export const Recipient = variants('Recipient', [PersonRecipient, CommentRecipient], {
  pick: byMember({ id: PersonRecipient, comment_id: CommentRecipient }),
});

const MessageToSend = record('MessageToSend', {
  recipient: Recipient,
  message: MessageContent,
  ...MessageOptions.props,
  /** Lengthens the 24 hours in which one may answer to 7 days. */
  tag: optional(oneOf('HUMAN_AGENT')),
});

/** A message to send, a sign that somebody is typing or has read, or a reaction. */
export const NewMessage = variants('NewMessage', [MessageToSend, SenderAction, MessageReaction], {
  pick: byMessageMember({ message: MessageToSend, sender_action: SenderAction }, MessageReaction),
});

export type NewMessage = t.TypeOf<typeof NewMessage>;
