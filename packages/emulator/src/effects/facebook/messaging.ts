import { rowsOn } from '../../graph/rows.js';
import type { ListEffect, WriteEffect } from '../../graph/effect.js';
import { listConversations } from '../messaging/conversations.js';
import * as profile from '../messaging/profile.js';
import { keepAttachment } from '../messaging/send.js';
import { objectsOf } from '../params.js';
import type { KeyedEffects } from '../keyed.js';
import { onPlatform } from './messaging/instagram.js';
import { contacts } from './messaging/people.js';
import { sendPageMessage } from './messaging/send.js';
import { templates } from './messaging/templates.js';
import { threadControl } from './messaging/thread-control.js';
import { listRows } from './page/rows.js';

/** The Page's own, or those of its Instagram account. */
const conversations: ListEffect = onPlatform(listConversations);

/** Switches ways of messaging; the Page tells which are on. */
const switchFeatures: WriteEffect = ({ subject, params }) => {
  const switched = objectsOf(params, 'features').map(({ feature, status }) => [
    String(feature).toLowerCase(),
    String(status).toUpperCase() === 'ENABLED',
  ]);
  const before = subject.fields['messaging_feature_status'] as object | undefined;
  subject.fields['messaging_feature_status'] = { ...before, ...Object.fromEntries(switched) };
  return { success: true };
};

/** Whether messages are read for their meaning is set, and told nowhere. */
const setReading: WriteEffect = ({ subject, params }) => {
  subject.fields['nlp'] = params;
  return { success: true };
};

/** What a Page and people write to each other. */
export const messaging: KeyedEffects = {
  list: {
    ...contacts.list,
    ...templates.list,
    ...threadControl.list,
    'Page.conversations': conversations,
    'Page.threads': conversations,
    'Page.messenger_profile': onPlatform(rowsOn('messenger_profile')),
    'Page.welcome_message_flows': profile.listFlows,
    'Page.messaging_feature_review': listRows('feature_review_list'),
  },
  create: {
    ...contacts.create,
    ...templates.create,
    ...threadControl.create,
    'Page.messages': sendPageMessage,
    'Page.message_attachments': keepAttachment,
    'Page.messenger_profile': onPlatform(profile.setProfile),
    'Page.welcome_message_flows': profile.saveFlow,
    'Page.business_messaging_feature_status': switchFeatures,
    'Page.nlp_configs': setReading,
  },
  update: { ...templates.update, 'Page.welcome_message_flows': profile.saveFlow },
  delete: {
    ...contacts.delete,
    ...templates.delete,
    'Page.messenger_profile': onPlatform(profile.clearProfile as never),
    'Page.welcome_message_flows': profile.removeFlow as WriteEffect,
  },
  read: templates.read,
};
