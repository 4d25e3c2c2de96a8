import type { Emulator } from '@edgewalk/emulator';
import { subscriptions } from '@edgewalk/webhooks/subscriptions';
import { type Bot, fields } from './bot.js';

/** Subscribes the emulator's app and the bot's account, as an app of yours does it once. */
export async function subscribe(
  { app, tokens, url: baseUrl }: Emulator,
  { account }: Bot,
  callback: { readonly callbackUrl: string; readonly verifyToken: string },
): Promise<void> {
  const made = await subscriptions.ensure({
    app: { id: app.id, accessToken: tokens.app, baseUrl },
    accounts: [account],
    fields,
    ...callback,
  });
  const failed = made.find(({ error }) => error !== undefined)?.error;
  if (failed) throw failed;
}

/** Prints what is missing for events to arrive, and what to do. */
export async function explainMissing({ account }: Bot): Promise<void> {
  const { EDGEWALK_APP_ID: id, EDGEWALK_APP_SECRET: secret } = process.env;
  const { baseUrl } = account;
  const hasApp = 'page' in account && id && secret;
  const app = hasApp && { id, accessToken: `${id}|${secret}`, ...(baseUrl && { baseUrl }) };
  for (const { state, what, fix } of await subscriptions.explain(account, { fields, ...(app && { app }) }))
    if (state !== 'ok') console.log(`${state}: ${what}\n  ${fix ?? ''}`);
}
