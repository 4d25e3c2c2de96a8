import { apps } from '../../login/apps.js';
import { messenger } from '../../objects/facebook/messenger.js';
import { days, timestampOf } from '../../world/clock.js';
import type { StoredObject } from '../../world/store.js';
import { seedExchange } from '../messages.js';
import type { FacebookSeedContext } from './context.js';
import { fanFrom } from './fans.js';

/** Seeds conversations with people who comment too, and what a Page has set up for them. */
export function seedMessenger(context: FacebookSeedContext): void {
  for (const [at, page] of context.pages.entries()) {
    for (let index = 0; index < (at === 0 ? 12 : 2); index += 1) {
      const fan = context.store.get(fanFrom(at * 12 + index).id);
      if (fan) seedMessengerExchange(context, page, { fan, index });
    }
  }
  seedLabels(context);
  seedTools(context);
}

function seedMessengerExchange(
  context: FacebookSeedContext,
  account: StoredObject,
  { fan, index }: { fan: StoredObject; index: number },
): void {
  fan.fields['profile_pic'] = `https://cdn.facebook.example/v/t1/${fan.id}.png`;
  fan.fields['phone_number'] = `+1212555${String(2300 + index)}`;
  const conversation = seedExchange(context, { account, contact: fan, platform: messenger }, index);
  conversation.fields['is_owner'] = true;
  if (index < 2) conversation.fields['unread_count'] = 1;
}

function seedLabels({ store, page }: FacebookSeedContext): void {
  for (const [at, name] of ['Regular', 'Wholesale', 'Cake orders'].entries()) {
    const label = store.insert('facebook/CustomLabel', { page_label_name: name });
    store.link(page, 'custom_labels', label, 'last');
    for (const index of [0, at]) {
      const fan = store.get(fanFrom(index).id);
      if (fan && !store.list(fan, 'custom_labels').includes(label)) store.link(fan, 'custom_labels', label, 'last');
    }
  }
}

function seedTools({ store, page, now }: FacebookSeedContext): void {
  for (const [path, node, fields] of tools(now)) {
    store.link(page, path, store.insert(`facebook/${node}`, fields, undefined, now - days(30)), 'last');
  }
  page.fields['notification_token_list'] = [token(0, now), { ...token(0, now), topic_title: 'Rye' }, token(1, now)];
  page.fields['feature_review_list'] = [
    { feature: 'human_agent', status: 'approved' },
    { feature: 'subscription_messaging', status: 'rejected' },
  ];
  page.fields['messaging_feature_status'] = { hop_v2: true, ig_multi_app: true, msgr_multi_app: true };
}

type Tool = readonly [path: string, node: string, fields: Record<string, unknown>];

const tools = (now: number): readonly Tool[] => [
  ['personas', 'Persona', { name: 'Night baker', profile_picture_url: 'https://cdn.facebook.example/baker.png' }],
  ['messenger_call_settings', 'MessengerCallSettings', callSettings],
  ['messenger_profile', 'MessengerProfile', profile],
  ['welcome_message_flows', 'WelcomeMessageFlow', flow],
  ['message_templates', 'MessageTemplate', template('order_ready', 'en', now)],
  ['message_templates', 'MessageTemplate', template('order_ready', 'nb', now)],
];

const callSettings = { icon_enabled: true, audio_enabled: true, video_enabled: false };

const profile = {
  get_started: { payload: 'START' },
  greeting: [{ locale: 'default', text: 'Hello {{user_first_name}}!' }],
  ice_breakers: [{ locale: 'default', call_to_actions: [{ question: 'When are you open?', payload: 'HOURS' }] }],
  whitelisted_domains: ['https://tidal-bakery.example'],
};

const flow = {
  name: 'From an ad',
  eligible_platforms: ['MESSENGER'],
  welcome_message_flow: '[{"message":{"text":"Hello! Which bread may it be?"}}]',
  is_ig_only_flow: false,
  is_used_in_ad: false,
  app_id: apps.facebook.id,
  last_update_time: '2026-06-01T08:00:00+0000',
};

const template = (name: string, language: string, now: number) => ({
  name,
  language,
  category: 'UTILITY',
  status: 'APPROVED',
  parameter_format: 'POSITIONAL',
  components: [{ type: 'BODY', text: 'Your order {{1}} is ready at the counter.' }],
  creation_time: Math.floor((now - days(30)) / 1000),
  last_updated_time: timestampOf(now - days(30)),
});

const token = (index: number, now: number) => ({
  recipient_id: fanFrom(index).id,
  notification_messages_token: `NM${fanFrom(index).id.slice(-9)}`,
  notification_messages_frequency: 'WEEKLY',
  notification_messages_reoptin: 'ENABLED',
  notification_messages_timezone: 'UTC',
  topic_title: 'Saturday menu',
  user_token_status: 'NOT_REFRESHED',
  creation_timestamp: Math.floor((now - days(20)) / 1000),
  token_expiry_timestamp: Math.floor((now + days(160)) / 1000),
  next_eligible_time: Math.floor(now / 1000),
  custom_audience_ids: ['23851000000000001'],
});
