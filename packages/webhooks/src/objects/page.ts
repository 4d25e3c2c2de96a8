import * as t from 'io-ts';
import { change } from '../events/field.js';
import { feed } from './feed.js';
import {
  accountLinking,
  deliveries,
  handover,
  messageEdit,
  messageFields,
  read,
  referral,
} from './messaging-fields.js';
import { messaging } from '../events/messaging.js';
import { pageNames } from './page-names.js';
import {
  BusinessIntegrity,
  ConversationChange,
  CustomerInformation,
  Leadgen,
  LiveVideoState,
  MessagingFeedback,
  PageMention,
  Rating,
  VideoState,
} from './page-values.js';
import { standby } from './standby.js';
import { unpublished } from './unpublished.js';

const inMilliseconds = ({ created_time: at }: { readonly created_time?: number }) =>
  at === undefined ? undefined : at * 1000;

const messages = { facebook: ['pages_messaging'] };
const known = { permissions: messages };
const profile = { facebook: ['pages_manage_metadata', 'pages_show_list'] };

/** For an edit, `created_time` is that of the post. */
const unlessEdited = (value: { readonly verb?: string; readonly created_time?: number }) =>
  value.verb === 'add' || value.verb === 'remove' ? inMilliseconds(value) : undefined;

function keyOfMention(value: t.TypeOf<typeof PageMention>): string | undefined {
  const about = value.comment_id ?? value.post_id;
  const at = unlessEdited(value);
  return about === undefined || at === undefined ? undefined : [about, value.verb, at].join(':');
}

/**
 * The fields of the object `page`.
 *
 * @see https://developers.facebook.com/docs/graph-api/webhooks/reference/page
 */
export const page = {
  feed,
  mention: change(PageMention, {
    key: keyOfMention,
    person: ({ from, sender_id }) => from?.id ?? sender_id,
    happenedAt: unlessEdited,
    permissions: profile,
  }),
  ratings: change(Rating, {
    person: ({ reviewer_id, from, sender_id }) => from?.id ?? sender_id ?? reviewer_id,
    happenedAt: unlessEdited,
    permissions: profile,
  }),
  leadgen: change(Leadgen, {
    key: ({ leadgen_id }) => leadgen_id,
    happenedAt: inMilliseconds,
    permissions: { facebook: ['leads_retrieval', 'pages_manage_metadata', 'pages_show_list'] },
  }),
  live_videos: change(LiveVideoState, { key: (value) => `${value.id}:${value.status}`, permissions: profile }),
  videos: change(VideoState, { permissions: profile }),
  conversations: change(ConversationChange, { permissions: messages }),
  business_integrity: change(BusinessIntegrity, { permissions: profile }),
  ...messageFields(known),
  message_edits: messageEdit(known),
  messaging_referrals: referral(known),
  message_reads: read(known),
  message_deliveries: deliveries(known),
  messaging_handovers: handover(known),
  messaging_account_linking: accountLinking(known),
  messaging_customer_information: messaging({ messaging_customer_information: CustomerInformation }, known),
  messaging_feedback: messaging({ messaging_feedback: MessagingFeedback }, known),
  messaging_game_plays: messaging({ game_play: t.UnknownRecord }, known),
  messaging_payments: messaging({ payment: t.UnknownRecord }, known),
  messaging_checkout_updates: messaging({ checkout_update: t.UnknownRecord }, known),
  messaging_pre_checkouts: messaging({ pre_checkout: t.UnknownRecord }, known),
  standby: standby(known),
  ...unpublished(...pageNames),
};
