import { isObject, optional } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import type { Change, FieldFacts } from '../events/field.js';
import { messaging } from '../events/messaging.js';
import {
  AccountLink,
  Delivered,
  MessageEdit,
  Optin,
  PassedControl,
  PolicyEnforcement,
  Postback,
  PriorMessage,
  ReadReceipt,
  ReceivedMessage,
  ReceivedReaction,
  Referral,
  RequestedControl,
  ResponseFeedback,
} from './messages.js';
import { tolerant } from './members.js';

const messageIn = (item: Change): Change => (isObject(item['message']) ? item['message'] : {});
const isEcho = (item: Change): boolean => messageIn(item)['is_echo'] === true || messageIn(item)['is_echo'] === 'true';

type Permissions = Pick<FieldFacts<unknown>, 'permissions'>;

/** A message as it arrives: a deletion is another event than the message. */
const keyOfMessage = ({ message }: { readonly message: { readonly mid: string; readonly is_deleted?: boolean } }) =>
  message.is_deleted === true ? `${message.mid}:deleted` : message.mid;

interface Conversation {
  readonly sender?: { readonly id?: string; readonly user_ref?: string };
  readonly recipient?: { readonly id?: string };
}

const senderOf = ({ sender }: Conversation): string => sender?.id ?? sender?.user_ref ?? '';

/** A key of parts; without one of them events could be taken for another. */
const keyOf = (...parts: readonly (string | number | undefined)[]): string | undefined =>
  parts.includes(undefined) ? undefined : parts.join(':');

/** Some samples have the two parties of an echo the other way round. */
const receiver = ({ sender, recipient }: Conversation, account: string): string | undefined =>
  recipient?.id === account ? sender?.id : recipient?.id;

/** Messages that the account or the app sent itself, wherever Meta puts them. */
const echoes = (facts: Permissions) =>
  messaging(
    { message: ReceivedMessage },
    { ...facts, matches: isEcho, key: keyOfMessage, ownOnly: true, person: receiver },
  );

const messages = (facts: Permissions) =>
  messaging(
    { message: ReceivedMessage, prior_message: tolerant(PriorMessage) },
    { ...facts, matches: (item) => Object.hasOwn(item, 'message'), key: keyOfMessage },
  );

const reactions = (facts: Permissions) =>
  messaging(
    { reaction: ReceivedReaction },
    { ...facts, key: (value) => keyOf(value.reaction.mid, value.reaction.action, senderOf(value), value.timestamp) },
  );

const postbacks = (facts: Permissions) =>
  messaging(
    { postback: Postback },
    {
      ...facts,
      key: (value) => value.postback.mid ?? keyOf(senderOf(value), value.timestamp, value.postback.payload ?? ''),
    },
  );

const optins = (facts: Permissions) => messaging({ optin: Optin }, facts);

/** Older bodies write a hyphen. */
const policy = (facts: Permissions) =>
  messaging(
    { policy_enforcement: optional(PolicyEnforcement), 'policy-enforcement': optional(PolicyEnforcement) },
    facts,
  );

const feedback = (facts: Permissions) => messaging({ response_feedback: ResponseFeedback }, facts);

/**
 * The fields of messages that Instagram and Messenger have in common. Echoes stand first: they are messages, too. Of
 * Instagram, not every login offers opt-ins, and notices of policy and feedback.
 */
export const messageFields = (facts: Permissions, ofOptins = facts, ofNotices = facts) => ({
  message_echoes: echoes(facts),
  messages: messages(facts),
  message_reactions: reactions(facts),
  messaging_postbacks: postbacks(facts),
  messaging_optins: optins(ofOptins),
  messaging_policy_enforcement: policy(ofNotices),
  response_feedback: feedback(ofNotices),
});

/** An edit of a message: of Instagram `message_edit`, of Messenger `message_edits`. */
export const messageEdit = (facts: Permissions) =>
  messaging(
    { message_edit: MessageEdit },
    {
      ...facts,
      key: ({ message_edit: { mid, num_edit } }) => keyOf(mid, num_edit),
    },
  );

/** A referral: of Instagram `messaging_referral`, of Messenger `messaging_referrals`. */
export const referral = (facts: Permissions) => messaging({ referral: Referral }, facts);

/** What was read: of Instagram `messaging_seen`, of Messenger `message_reads`. */
export const read = (facts: Permissions) =>
  messaging(
    { read: ReadReceipt },
    {
      ...facts,
      key: (value) => keyOf(senderOf(value), value.read.mid ?? value.read.watermark),
    },
  );

/** What was delivered. */
export const deliveries = (facts: Permissions) =>
  messaging(
    { delivery: Delivered },
    {
      ...facts,
      key: (value) => keyOf(senderOf(value), value.delivery.watermark, ...(value.delivery.mids ?? [])),
    },
  );

export const accountLinking = (facts: Permissions) => messaging({ account_linking: AccountLink }, facts);

/** Who owns a conversation: of Instagram `messaging_handover`, of Messenger `messaging_handovers`. */
export const handover = (facts: Permissions) =>
  messaging(
    {
      pass_thread_control: optional(PassedControl),
      take_thread_control: optional(PassedControl),
      request_thread_control: optional(RequestedControl),
      app_roles: optional(t.UnknownRecord),
    },
    facts,
  );
