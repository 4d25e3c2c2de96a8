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

/** The key of a message. Its deletion is an event of its own. */
const keyOfMessage = ({ message }: { readonly message: { readonly mid: string; readonly is_deleted?: boolean } }) =>
  message.is_deleted === true ? `${message.mid}:deleted` : message.mid;

interface Conversation {
  readonly sender?: { readonly id?: string; readonly user_ref?: string };
  readonly recipient?: { readonly id?: string };
}

const senderOf = ({ sender }: Conversation): string => sender?.id ?? sender?.user_ref ?? '';

/** Joins parts to a key; undefined if one is missing, since the key would not be unique. */
const keyOf = (...parts: readonly (string | number | undefined)[]): string | undefined =>
  parts.includes(undefined) ? undefined : parts.join(':');

/** Some samples have sender and recipient of an echo swapped. */
const receiver = ({ sender, recipient }: Conversation, account: string): string | undefined =>
  recipient?.id === account ? sender?.id : recipient?.id;

/** Messages that the account sent, whichever field Meta delivers them in. */
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

/** Older payloads spell the member with a hyphen. */
const policy = (facts: Permissions) =>
  messaging(
    { policy_enforcement: optional(PolicyEnforcement), 'policy-enforcement': optional(PolicyEnforcement) },
    facts,
  );

const feedback = (facts: Permissions) => messaging({ response_feedback: ResponseFeedback }, facts);

/**
 * The fields that Instagram and Messenger have in common. Echoes come first, because they also match `messages`. On
 * Instagram, opt-ins, policy notices and feedback are not available with every login.
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

/** An edited message: `message_edit` on Instagram, `message_edits` in Messenger. */
export const messageEdit = (facts: Permissions) =>
  messaging(
    { message_edit: MessageEdit },
    {
      ...facts,
      key: ({ message_edit: { mid, num_edit } }) => keyOf(mid, num_edit),
    },
  );

/** A referral: `messaging_referral` on Instagram, `messaging_referrals` in Messenger. */
export const referral = (facts: Permissions) => messaging({ referral: Referral }, facts);

/** A read receipt: `messaging_seen` on Instagram, `message_reads` in Messenger. */
export const read = (facts: Permissions) =>
  messaging(
    { read: ReadReceipt },
    {
      ...facts,
      key: (value) => keyOf(senderOf(value), value.read.mid ?? value.read.watermark),
    },
  );

/** A delivery receipt. */
export const deliveries = (facts: Permissions) =>
  messaging(
    { delivery: Delivered },
    {
      ...facts,
      key: (value) => keyOf(senderOf(value), value.delivery.watermark, ...(value.delivery.mids ?? [])),
    },
  );

export const accountLinking = (facts: Permissions) => messaging({ account_linking: AccountLink }, facts);

/** Thread control: `messaging_handover` on Instagram, `messaging_handovers` in Messenger. */
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
