import { optional } from '@edgewalk/core/declare';
import type { FieldFacts } from '../events/field.js';
import { messaging } from '../events/messaging.js';
import {
  Delivered,
  MessageEdit,
  Optin,
  Postback,
  PriorMessage,
  ReadReceipt,
  ReceivedMessage,
  ReceivedReaction,
  Referral,
} from './messages.js';
import { tolerant } from './members.js';

/** An event in a conversation that another app controls: do not answer it. */
export const standby = (facts: Pick<FieldFacts<unknown>, 'permissions'>) =>
  messaging(
    {
      message: optional(ReceivedMessage),
      prior_message: tolerant(PriorMessage),
      message_edit: optional(MessageEdit),
      reaction: optional(ReceivedReaction),
      postback: optional(Postback),
      referral: optional(Referral),
      read: optional(ReadReceipt),
      delivery: optional(Delivered),
      optin: optional(Optin),
    },
    { ...facts, matches: () => false },
  );
