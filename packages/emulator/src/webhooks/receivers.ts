import { fieldOf, pageField } from '@edgewalk/webhooks/delivery';
import type { Store, StoredObject } from '../world/store.js';
import { idIn, rowsIn } from '../world/values.js';
import type { AppCallback, DashboardApp, LoginApp } from './delivery.js';
import type { Happening } from './event.js';

/** An app that receives webhooks. */
export interface Recipient {
  readonly id: string;
  readonly secret: string;
}

export type Recipients = { readonly [App in LoginApp]: Recipient };

/** Where an event goes. */
export interface Receiver {
  readonly app: keyof Recipients;
  readonly url: string;
  /** The app subscribed without values: it gets only the names of the changed fields. */
  readonly namesOnly?: boolean;
}

/** What the receivers of an event depend on. */
export interface Subscriptions {
  readonly store: Store;
  readonly apps: Recipients;
  readonly dashboard: { readonly [App in DashboardApp]?: AppCallback | undefined };
}

/** The callbacks that get an event: app and account must both be subscribed. */
export function receiversOf(event: Happening, subscriptions: Subscriptions): Receiver[] {
  const found = [facebookReceiver, instagramReceiver, threadsReceiver].map((find) => find(event, subscriptions));
  return found.flatMap((receiver) => {
    if (receiver === undefined || isNowhere(receiver.url)) return [];
    return event.only === undefined || event.only === receiver.app ? [receiver] : [];
  });
}

/** Reserved host names, such as that of the seeded callback: nothing is sent there. */
const isNowhere = (url: string): boolean =>
  !URL.canParse(url) || /(^|\.)(example|invalid|test)$/.test(new URL(url).hostname);

function facebookReceiver(event: Happening, { store, apps }: Subscriptions): Receiver | undefined {
  const app = store.get(apps.facebook.id);
  const hook = rowsIn(app?.fields ?? {}, 'subscription_list').find(({ object }) => object === event.object);
  if (hook?.['active'] !== true) return undefined;
  const fields = rowsIn(hook, 'fields').map(({ name }) => String(name));
  if (!fields.includes(ofFacebook(event))) return undefined;
  if (!isAccountSubscribed(event, store, apps.facebook)) return undefined;
  // Messages always come with values.
  const namesOnly = hook['include_values'] === false && fieldOf(event.object, event.field)?.carrier === 'change';
  return { app: 'facebook', url: String(hook['callback_url']), namesOnly };
}

/** With Facebook Login, echoes on Instagram belong to the field `messages`. */
const ofFacebook = ({ object, field }: Happening): string =>
  object === 'instagram' && field === 'message_echoes' ? 'messages' : field;

function isAccountSubscribed(event: Happening, store: Store, app: Recipient): boolean {
  const field = ofFacebook(event);
  if (event.object === 'page') return pageFields(store.get(event.account), app).includes(field);
  // Only accounts and Pages have subscriptions of their own.
  if (event.object !== 'instagram') return true;
  if (accountFields(store, event.account, app).includes(field)) return true;
  const page = store
    .all('facebook/Page')
    .find(({ fields }) => idIn(fields, 'instagram_business_account') === event.account);
  const [subscribed, needed] = [pageFields(page, app), pageField(field)];
  // Messages need the Page's own fields; comments and mentions come with any of them.
  return needed === undefined ? subscribed.length > 0 : subscribed.includes(needed);
}

const pageFields = (page: StoredObject | undefined, { id }: Recipient): readonly string[] =>
  rowsIn(page?.fields ?? {}, 'subscribed_app_list')
    .filter((row) => row['id'] === id)
    .flatMap(({ subscribed_fields: names }) => (Array.isArray(names) ? names.map(String) : []));

const accountFields = (store: Store, account: string, { id }: Recipient): readonly string[] =>
  subscriptionOf(store, account, id).flatMap(({ fields: { subscribed_fields: names } }) =>
    Array.isArray(names) ? names.map(String) : [],
  );

function subscriptionOf(store: Store, account: string, app: string): StoredObject[] {
  const found = store.get(account);
  return found ? store.list(found, 'subscribed_apps').filter(({ fields }) => fields['app_id'] === app) : [];
}

/** With Instagram Login, a subscribed account gets every field that the app has chosen. */
function instagramReceiver(event: Happening, { store, apps, dashboard }: Subscriptions): Receiver | undefined {
  const { instagram } = dashboard;
  const { object, field, account } = event;
  if (object !== 'instagram' || instagram?.fields.includes(field) !== true || foreign.includes(field)) return undefined;
  const isSubscribed = subscriptionOf(store, account, apps.instagram.id).length > 0;
  return isSubscribed ? { app: 'instagram', url: instagram.callbackUrl } : undefined;
}

/** The grant of a person is a subscription to Threads. */
function threadsReceiver(
  { object, field }: Happening,
  { dashboard: { threads } }: Subscriptions,
): Receiver | undefined {
  const isWanted = object === 'threads' && threads?.fields.includes(field) === true;
  return isWanted ? { app: 'threads', url: threads.callbackUrl } : undefined;
}

/** Fields that do not exist with Instagram Login. */
const foreign = ['mentions', 'story_insights'];
