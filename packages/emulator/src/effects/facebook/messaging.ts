import {
  PageBusinessMessagingFeatureStatus,
  PageConversations,
  PageMessageAttachments,
  PageMessages,
  PageMessagingFeatureReview,
  PageMessengerProfile,
  PageNlpConfigs,
  PageThreads,
  PageWelcomeMessageFlows,
} from '@edgewalk/facebook';
import { effect } from '../../graph/effect.js';
import { objectIn, rowsIn } from '../../world/values.js';
import { listConversations } from '../messaging/conversations.js';
import * as profile from '../messaging/profile.js';
import { keepAttachment } from '../messaging/send.js';
import { onPlatform } from './messaging/instagram.js';
import { contacts } from './messaging/people.js';
import { sendPageMessage } from './messaging/send.js';
import { templates } from './messaging/templates.js';
import { threadControl } from './messaging/thread-control.js';

/** What a Page and people write to each other. */
export const messaging = [
  /** The Page's own, or those of its Instagram account. */
  effect([PageConversations, PageThreads], { list: onPlatform(listConversations) }),
  effect(PageMessages, { create: sendPageMessage }),
  effect(PageMessageAttachments, { create: keepAttachment }),
  effect(PageMessengerProfile, {
    list: onPlatform(({ store, subject }) => store.list(subject, 'messenger_profile')),
    create: onPlatform(profile.setProfile),
    delete: onPlatform(profile.clearProfile),
  }),
  effect(PageWelcomeMessageFlows, {
    list: profile.listFlows,
    create: profile.saveFlow,
    update: profile.saveFlow,
    delete: profile.removeFlow,
  }),
  effect(PageMessagingFeatureReview, {
    list: ({ subject }) => rowsIn(subject.fields, 'feature_review_list'),
  }),
  effect(PageBusinessMessagingFeatureStatus, {
    /** The field of the Page shows which features are on. */
    create: ({ subject: { fields }, params: { features } }) => {
      const switched = features.map(({ feature, status }) => [
        String(feature).toLowerCase(),
        String(status).toUpperCase() === 'ENABLED',
      ]);
      fields['messaging_feature_status'] = {
        ...objectIn(fields, 'messaging_feature_status'),
        ...Object.fromEntries(switched),
      };
    },
  }),
  effect(PageNlpConfigs, {
    /** No field shows it. */
    create: ({ subject, params }) => {
      subject.fields['nlp'] = params;
    },
  }),
  ...contacts,
  ...templates,
  ...threadControl,
];
