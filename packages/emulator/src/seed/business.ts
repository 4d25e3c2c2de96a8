import { apps } from '../login/apps.js';
import { adAccount, adPermission } from '../objects/advertising.js';
import { days, timestampOf } from '../world/clock.js';
import { numericId } from '../world/ids.js';
import type { StoredObject } from '../world/store.js';
import { seedScheduled } from './collaborations.js';
import { fanAt } from './comments.js';
import type { SeedContext } from './context.js';

/** Seeds what belongs to the account as a business: events, advertising, partnerships, messaging set-up. */
export function seedBusiness(context: SeedContext, account: StoredObject): void {
  const { store } = context;
  account.fields['owner_business'] = { id: numericId('10150', 3) };
  account.fields['mini_shop_storefront'] = { id: numericId('10150', 4) };
  seedScheduled(context, account);
  seedEvents(context, account);
  for (const [path, node, fields] of rows(account)) {
    const id = typeof fields['id'] === 'string' ? fields['id'] : undefined;
    store.link(account, path, store.insert(node, fields, id), 'last');
  }
  for (const media of store.list(account, 'media').slice(0, 3)) {
    media.fields['partnership_ad_code'] = `adcode-${media.id.slice(-8)}`;
    const boost = store.insert('BoostAd', {
      ad_id: numericId('12021', Number(media.id.slice(-5))),
      ad_status: 'ACTIVE',
    });
    store.link(media, 'boost_ads_list', boost);
  }
}

function seedEvents({ store, now }: SeedContext, account: StoredObject): void {
  for (const [title, ahead] of [
    ['Open night at the ovens', 12],
    ['Rye workshop', 30],
  ] as const) {
    const event = store.insert('UpcomingEvent', {
      title,
      start_time: timestampOf(now + days(ahead)),
      end_time: timestampOf(now + days(ahead + 0.125)),
      notification_subtypes: ['BEFORE_EVENT_1DAY', 'EVENT_START'],
      notification_target_time: 'EVENT_START',
    });
    store.link(account, 'upcoming_events', event, 'last');
  }
}

type RowPlan = readonly [path: string, node: string, fields: Record<string, unknown>];

const rows = (account: StoredObject): RowPlan[] => [...advertising, ...messaging(account)];

const advertising: readonly RowPlan[] = [
  ['agencies', 'Agency', { name: 'Lantern Agency' }],
  ['authorized_adaccounts', 'AdAccount', adAccount('2104417')],
  ['connected_threads_user', 'ThreadsUser', { threads_user_id: numericId('25112', 5) }],
  ['branded_content_ad_permissions', 'AdPermission', adPermission('bluebottle')],
  ['branded_content_ad_permissions', 'AdPermission', adPermission('fern.and.fog')],
  ['creator_marketplace_creators', 'Creator', creator('bluebottle')],
  ['creator_marketplace_creators', 'Creator', creator('paper.lantern.film')],
  ['dataset', 'Dataset', { name: 'Tidal Bakery dataset' }],
];

function creator(username: string) {
  return { username, biography: 'Food and light', country: 'NO', is_account_verified: true };
}

function messaging(account: StoredObject): RowPlan[] {
  const ice_breakers = [{ question: 'When are you open?', payload: 'HOURS' }];
  const subscribed_fields = ['comments', 'messages'];
  return [
    ...[apps.facebook, apps.instagram].map(({ id }): RowPlan => [
      'subscribed_apps',
      'SubscribedApp',
      { app_id: id, subscribed_fields },
    ]),
    ['messenger_profile', 'MessengerProfile', { ice_breakers }],
    ['welcome_message_flows', 'WelcomeMessageFlow', flow],
    ['notification_message_tokens', 'NotificationMessageToken', notificationToken(account)],
  ];
}

const flow = {
  name: 'First hello',
  eligible_platforms: ['INSTAGRAM'],
  welcome_message_flow: '[{"message":{"text":"Hello! How can we help?"}}]',
  is_ig_only_flow: true,
  is_used_in_ad: false,
  last_update_time: '2026-06-01T08:00:00+0000',
};

const notificationToken = ({ createdAt }: StoredObject) => ({
  recipient_id: fanAt(0).id,
  notification_messages_token: 'NM7Q2tpZGFs',
  notification_messages_frequency: 'WEEKLY',
  topic_title: 'Saturday menu',
  user_token_status: 'NOT_REFRESHED',
  creation_timestamp: Math.floor(createdAt / 1000),
  token_expiry_timestamp: Math.floor(createdAt / 1000) + 86_400 * 1200,
});
