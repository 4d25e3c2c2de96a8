import * as fb from '@edgewalk/facebook';
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
  effect([fb.PageConversations, fb.PageThreads], { list: onPlatform(listConversations) }),
  effect(fb.PageMessages, { create: sendPageMessage }),
  effect(fb.PageMessageAttachments, { create: keepAttachment }),
  effect(fb.PageMessengerProfile, {
    list: onPlatform(({ store, subject }) => store.list(subject, 'messenger_profile')),
    create: onPlatform(profile.setProfile),
    delete: onPlatform(profile.clearProfile),
  }),
  effect(fb.PageWelcomeMessageFlows, {
    list: profile.listFlows,
    create: profile.saveFlow,
    update: profile.saveFlow,
    delete: profile.removeFlow,
  }),
  effect(fb.PageMessagingFeatureReview, {
    list: ({ subject }) => rowsIn(subject.fields, 'feature_review_list'),
  }),
  effect(fb.PageBusinessMessagingFeatureStatus, {
    /** The field of the Page shows which features are on; asking changes none. */
    create: ({ subject: { fields }, params: { features } }) => {
      const states = objectIn(fields, 'messaging_feature_status') ?? {};
      const stateOf = (feature: unknown) => (states[String(feature).toLowerCase()] === true ? 'ENABLED' : 'DISABLED');
      return { data: features.map(({ feature }) => ({ feature, status: stateOf(feature) })) };
    },
  }),
  effect(fb.PageNlpConfigs, {
    /** No field shows it. */
    create: ({ subject, params }) => {
      subject.fields['nlp'] = params;
    },
  }),
  ...contacts,
  ...templates,
  ...threadControl,
];
