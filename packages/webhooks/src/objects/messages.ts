import {
  identifier,
  looseBoolean,
  looseNumber,
  oddAsMissing,
  openEnum,
  optional,
  record,
} from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { ReceivedAttachment } from './received-attachment.js';

const text = optional(t.string);

const AdsContext = record('AdsContext', {
  ad_title: text,
  photo_url: text,
  /** The thumbnail of the video. */
  video_url: text,
  post_id: optional(identifier),
  product_id: optional(identifier),
  flow_id: optional(identifier),
});

/** How a person came into the conversation. */
export const Referral = record('Referral', {
  ref: text,
  source: optional(openEnum('SHORTLINK', 'ADS', 'CUSTOMER_CHAT_PLUGIN', 'DISCOVER_TAB', 'CATALOG')),
  type: optional(openEnum('OPEN_THREAD')),
  ad_id: optional(identifier),
  referer_uri: text,
  is_guest_user: optional(looseBoolean),
  ads_context_data: optional(oddAsMissing(AdsContext)),
  product: optional(oddAsMissing(record('ReferredProduct', { id: optional(identifier) }))),
});

const AnsweredStory = record('AnsweredStory', {
  id: optional(identifier),
  /** Expires with the story. */
  url: text,
  link_sticker_url: text,
});

const Answered = record('Answered', {
  mid: optional(identifier),
  is_self_reply: optional(looseBoolean),
  /** The story that the message answers. */
  story: optional(oddAsMissing(AnsweredStory)),
});

/** A message. One that was unsent, or that the API cannot show, has its `mid` and the flag only. */
export const ReceivedMessage = record('ReceivedMessage', {
  mid: identifier,
  text,
  attachments: optional(t.array(ReceivedAttachment)),
  quick_reply: optional(record('ChosenReply', { payload: text })),
  reply_to: optional(oddAsMissing(Answered)),
  referral: optional(oddAsMissing(Referral)),
  /** Sent by the account: the sender is the account, the recipient the person. */
  is_echo: optional(looseBoolean),
  /** The account wrote to itself. */
  is_self: optional(looseBoolean),
  /** The person took it back: remove what you kept of it. */
  is_deleted: optional(looseBoolean),
  is_unsupported: optional(looseBoolean),
  /** Of an echo: the app that sent it, and what it wrote into `metadata`. */
  app_id: optional(identifier),
  metadata: text,
  sticker_id: optional(identifier),
  nlp: optional(t.unknown),
});

export const MessageEdit = record('MessageEdit', {
  mid: identifier,
  text,
  /** At most five times. */
  num_edit: optional(looseNumber),
});

export const ReceivedReaction = record('ReceivedReaction', {
  mid: identifier,
  action: openEnum('react', 'unreact'),
  reaction: optional(openEnum('smile', 'angry', 'sad', 'wow', 'love', 'like', 'dislike', 'other')),
  emoji: text,
});

export const Postback = record('Postback', {
  mid: optional(identifier),
  title: text,
  /** What the button was made with. It comes to the app that sent the button. */
  payload: text,
  referral: optional(oddAsMissing(Referral)),
});

/** Of Instagram the message that was seen; of Messenger the time (ms) up to which all were. */
export const ReadReceipt = record('ReadReceipt', {
  mid: optional(identifier),
  watermark: optional(looseNumber),
  seq: optional(looseNumber),
});

export const Delivered = record('Delivered', {
  /** Milliseconds; all messages up to it were delivered. */
  watermark: optional(looseNumber),
  mids: optional(t.array(identifier)),
});

/** A person's consent to get messages. */
export const Optin = record('Optin', {
  type: optional(openEnum('one_time_notif_req', 'notification_messages')),
  ref: text,
  user_ref: optional(identifier),
  payload: text,
  title: text,
  one_time_notif_token: text,
  notification_messages_token: text,
  notification_messages_frequency: text,
  notification_messages_timezone: text,
  notification_messages_status: text,
  token_expiry_timestamp: optional(looseNumber),
  user_token_status: text,
});

const owner = optional(identifier);
export const PassedControl = record('PassedControl', {
  previous_owner_app_id: owner,
  new_owner_app_id: owner,
  metadata: text,
});
export const RequestedControl = record('RequestedControl', { requested_owner_app_id: owner, metadata: text });

export const AccountLink = record('AccountLink', {
  status: openEnum('linked', 'unlinked'),
  authorization_code: text,
});

export const PolicyEnforcement = record('PolicyEnforcement', {
  action: optional(openEnum('warning', 'block', 'unblock')),
  reason: text,
});

export const ResponseFeedback = record('ResponseFeedback', { feedback: text, mid: optional(identifier) });
