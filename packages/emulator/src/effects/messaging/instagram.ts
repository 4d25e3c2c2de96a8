import * as ig from '@edgewalk/instagram';
import { effect } from '../../graph/effect.js';
import { listConversations, moderate } from './conversations.js';
import * as profile from './profile.js';
import { keepAttachment, sendMessage } from './send.js';
import { userProfile } from './user-profile.js';

/** The messages of an Instagram account, and what is set up for them. */
export const instagramMessaging = [
  userProfile,
  effect(ig.UserConversations, { list: listConversations }),
  effect(ig.UserModerateConversations, { create: moderate }),
  effect(ig.UserMessages, { create: sendMessage }),
  effect(ig.UserMessageAttachments, { create: keepAttachment }),
  effect(ig.UserMessengerProfile, {
    create: profile.setProfile,
    delete: profile.clearProfile,
  }),
  effect(ig.UserSubscribedApps, {
    list: profile.listSubscriptions,
    create: profile.subscribe,
    delete: profile.unsubscribe,
  }),
  effect(ig.UserWelcomeMessageFlows, {
    list: profile.listFlows,
    create: profile.saveFlow,
    update: profile.saveFlow,
    delete: profile.removeFlow,
  }),
  effect(ig.UserBusinessMessagingFeatureStatus, {
    list: ({ params: { feature } }) => [{ feature, status: 'ENABLED', hop_v2: true, ig_multi_app: true }],
    create: ({ params: { features } }) => ({ data: features.map(({ feature }) => ({ feature, status: 'ENABLED' })) }),
  }),
];
