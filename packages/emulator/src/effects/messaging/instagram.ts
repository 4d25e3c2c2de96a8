import {
  UserBusinessMessagingFeatureStatus,
  UserConversations,
  UserMessageAttachments,
  UserMessages,
  UserMessengerProfile,
  UserModerateConversations,
  UserSubscribedApps,
  UserWelcomeMessageFlows,
} from '@edgewalk/instagram';
import { effect } from '../../graph/effect.js';
import { listConversations, moderate } from './conversations.js';
import * as profile from './profile.js';
import { keepAttachment, sendMessage } from './send.js';

/** The messages of an Instagram account, and what is set up for them. */
export const instagramMessaging = [
  effect(UserConversations, { list: listConversations }),
  effect(UserModerateConversations, { create: moderate }),
  effect(UserMessages, { create: sendMessage }),
  effect(UserMessageAttachments, { create: keepAttachment }),
  effect(UserMessengerProfile, {
    create: profile.setProfile,
    delete: profile.clearProfile,
  }),
  effect(UserSubscribedApps, {
    create: profile.subscribe,
    delete: profile.unsubscribe,
  }),
  effect(UserWelcomeMessageFlows, {
    list: profile.listFlows,
    create: profile.saveFlow,
    update: profile.saveFlow,
    delete: profile.removeFlow,
  }),
  effect(UserBusinessMessagingFeatureStatus, {
    list: ({ params: { feature } }) => [{ feature, status: 'ENABLED', hop_v2: true, ig_multi_app: true }],
    create: () => undefined,
  }),
];
