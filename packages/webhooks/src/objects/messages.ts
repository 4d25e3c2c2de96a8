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

/** How a person came into the conversation. */
export const Referral = record('Referral', {
  ref: text,
  source: tolerant(openEnum('SHORTLINK', 'ADS', 'CUSTOMER_CHAT_PLUGIN', 'DISCOVER_TAB', 'MESSENGER_CODE', 'CATALOG')),
  type: tolerant(openEnum('OPEN_THREAD')),
  ad_id: id,
  referer_uri: text,
  /** The site with the chat plugin. */
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
  /** The story that the message answers. */
  story: tolerant(AnsweredStory),
});

/** A message. One that was unsent, or that the API cannot show, has its `mid` and the flag only. */
export const ReceivedMessage = record('ReceivedMessage', {
  mid: identifier,
  text,
  attachments: tolerant(t.array(ReceivedAttachment)),
  quick_reply: tolerant(record('ChosenReply', { payload: text })),
  reply_to: tolerant(Answered),
  referral: tolerant(Referral),
  /** Sent by the account: the sender is the account, the recipient the person. */
  is_echo: flag,
  /** The account wrote to itself. */
  is_self: flag,
  /** The person took it back: remove what you kept of it. */
  is_deleted: flag,
  is_unsupported: flag,
  /** Of an echo: the app that sent it, and what it wrote into `metadata`. */
  app_id: id,
  metadata: text,
  sticker_id: id,
  /** The place in the conversation; of older bodies. */
  seq: number,
  /** Such as the plugin that the message was written in. */
  tags: tolerant(t.array(record('MessageTag', { source: text }))),
  nlp: optional(t.unknown),
});

/** What the person was sent before there was a conversation, such as by a checkbox. */
export const PriorMessage = record('PriorMessage', { source: text, identifier: id });

export const MessageEdit = record('MessageEdit', {
  mid: identifier,
  text,
  /** At most five times. */
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
  /** What the button was made with. It comes to the app that sent the button. */
  payload: text,
  referral: tolerant(Referral),
});

/** Of Instagram the message that was seen; of Messenger the time (ms) up to which all were. */
export const ReadReceipt = record('ReadReceipt', {
  mid: id,
  watermark: number,
  seq: number,
});

export const Delivered = record('Delivered', {
  /** Milliseconds; all messages up to it were delivered. */
  watermark: number,
  mids: ids,
  seq: number,
});

/** A person's consent to get messages. */
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
