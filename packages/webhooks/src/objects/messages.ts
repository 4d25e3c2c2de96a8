import { identifier, openEnum, optional, record } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { ReceivedAttachment } from './received-attachment.js';
import { flag, id, ids, number, text, tolerant } from './members.js';

const AdsContext = record('AdsContext', {
  ad_title: text,
  photo_url: text,
  /** The thumbnail of the video. */
  video_url: text,
  post_id: id,
  product_id: id,
  flow_id: id,
});

/** How a person opened the conversation. */
export const Referral = record('Referral', {
  ref: text,
  source: tolerant(openEnum('SHORTLINK', 'ADS', 'CUSTOMER_CHAT_PLUGIN', 'DISCOVER_TAB', 'MESSENGER_CODE', 'CATALOG')),
  type: tolerant(openEnum('OPEN_THREAD')),
  ad_id: id,
  referer_uri: text,
  /** The website with the chat plugin. */
  origin_domain: text,
  is_guest_user: flag,
  ads_context_data: tolerant(AdsContext),
  product: tolerant(record('ReferredProduct', { id })),
});

const AnsweredStory = record('AnsweredStory', {
  id,
  /** Expires with the story. */
  url: text,
  link_sticker_url: text,
});

const Answered = record('Answered', {
  mid: id,
  is_self_reply: flag,
  /** The story that the message replies to. */
  story: tolerant(AnsweredStory),
});

/** A message. If it was unsent, or is not supported by the API, it has only its `mid` and the flag. */
export const ReceivedMessage = record('ReceivedMessage', {
  mid: identifier,
  text,
  attachments: tolerant(t.array(ReceivedAttachment)),
  quick_reply: tolerant(record('ChosenReply', { payload: text })),
  reply_to: tolerant(Answered),
  referral: tolerant(Referral),
  /** Sent by the account: then `sender` is the account and `recipient` the person. */
  is_echo: flag,
  /** The account sent it to itself. */
  is_self: flag,
  /** The person unsent it: delete what you stored of it. */
  is_deleted: flag,
  is_unsupported: flag,
  /** Only in echoes: the app that sent it, and the `metadata` it gave. */
  app_id: id,
  metadata: text,
  sticker_id: id,
  /** The position in the conversation; only in older payloads. */
  seq: number,
  /** For example the plugin in which the message was written. */
  tags: tolerant(t.array(record('MessageTag', { source: text }))),
  nlp: optional(t.unknown),
});

/** The message that preceded the conversation, such as one sent after a checkbox opt-in. */
export const PriorMessage = record('PriorMessage', { source: text, identifier: id });

export const MessageEdit = record('MessageEdit', {
  mid: identifier,
  text,
  /** How often it was edited; at most five times. */
  num_edit: number,
});

export const ReceivedReaction = record('ReceivedReaction', {
  /** The message. */
  mid: id,
  action: openEnum('react', 'unreact'),
  reaction: tolerant(openEnum('smile', 'angry', 'sad', 'wow', 'love', 'like', 'dislike', 'other')),
  emoji: text,
});

export const Postback = record('Postback', {
  mid: id,
  title: text,
  /** The payload of the button; only the app that sent the button gets it. */
  payload: text,
  referral: tolerant(Referral),
});

/** On Instagram `mid`, the message that was read; in Messenger `watermark`, the time in milliseconds up to which all were. */
export const ReadReceipt = record('ReadReceipt', {
  mid: id,
  watermark: number,
  seq: number,
});

export const Delivered = record('Delivered', {
  /** Milliseconds; all messages sent before were delivered. */
  watermark: number,
  mids: ids,
  seq: number,
});

/** A person's consent to receive messages. */
export const Optin = record('Optin', {
  type: tolerant(openEnum('one_time_notif_req', 'notification_messages')),
  ref: text,
  user_ref: id,
  payload: text,
  title: text,
  one_time_notif_token: text,
  notification_messages_token: text,
  notification_messages_frequency: text,
  notification_messages_timezone: text,
  notification_messages_status: text,
  token_expiry_timestamp: number,
  user_token_status: text,
});

const owner = id;
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
  action: tolerant(openEnum('warning', 'block', 'unblock')),
  reason: text,
});

export const ResponseFeedback = record('ResponseFeedback', { feedback: text, mid: id });
