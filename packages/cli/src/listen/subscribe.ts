import { GraphClient } from '@edgewalk/core';
import { subscriptions, type WantedFields } from '@edgewalk/webhooks/subscriptions';
import type { ListenOptions } from '../commands/webhooks.js';
import type { RunningEmulator } from '../control/running-emulator.js';
import type { EventName } from './events.js';

interface Wanted {
  readonly emulator: RunningEmulator;
  readonly product: ListenOptions['product'];
  readonly events: readonly EventName[];
  readonly callbackUrl: string;
  readonly verifyToken: string;
}

/** Subscribes the app of the emulator, and its seeded account, to the events. Throws the first failure. */
export async function subscribe(wanted: Wanted): Promise<void> {
  if (wanted.product === 'threads') return subscribeThreads(wanted);
  const ensured = await (wanted.product === 'facebook' ? subscribePage(wanted) : subscribeAccount(wanted));
  for (const { error } of ensured) if (error !== undefined) throw error;
}

async function subscribePage({ emulator, events, ...callback }: Wanted) {
  const { url: baseUrl, tokens, apps } = emulator;
  const app = { id: apps.facebook.id, accessToken: tokens.app, baseUrl };
  const page = { page: await idOf(tokens.page, baseUrl, 'id'), accessToken: tokens.page, baseUrl };
  return subscriptions.ensure({ app, accounts: [page], fields: fieldsOf(events), ...callback });
}

/** With Instagram Login the callback is set in the dashboard, which the emulator has a route for. */
async function subscribeAccount({ emulator, events, callbackUrl, verifyToken }: Wanted) {
  const { url: baseUrl, tokens } = emulator;
  const fields = fieldsOf(events.filter(({ object }) => object === 'instagram'));
  await emulator.ask('POST', 'webhooks/instagram', { callbackUrl, verifyToken, fields: fields.instagram ?? [] });
  const account = {
    instagram: await idOf(tokens.instagram, baseUrl, 'user_id'),
    accessToken: tokens.instagram,
    baseUrl,
  };
  return subscriptions.ensure({ accounts: [account], fields });
}

/** The callback is set in the dashboard, and no account is subscribed apart from its login. */
async function subscribeThreads({ emulator, events, callbackUrl, verifyToken }: Wanted): Promise<void> {
  const fields = events.flatMap(({ object, field }) => (object === 'threads' ? [field] : []));
  await emulator.ask('POST', 'webhooks/threads', { callbackUrl, verifyToken, fields });
}

async function idOf(accessToken: string, baseUrl: string, name: string): Promise<string> {
  const found = await new GraphClient({ accessToken, baseUrl }).get('me', { fields: name });
  return String(found[name]);
}

function fieldsOf(events: readonly EventName[]): WantedFields {
  const of = (name: string) => events.flatMap(({ object, field }) => (object === name ? [field] : []));
  // The names are those of the declarations.
  return { instagram: of('instagram'), page: of('page') } as WantedFields;
}
