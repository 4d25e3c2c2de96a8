import { GraphClient } from '@edgewalk/core';
import { isLeft } from '@edgewalk/core/declare';
import { Instagram } from '@edgewalk/instagram';
import { type ChainLink, subscriptions, type WantedFields } from '@edgewalk/webhooks/subscriptions';
import type { DoctorOptions } from '../commands/doctor.js';
import type { Connection } from '../connection/connect.js';
import { inCommandWords } from '../failure/command-words.js';
import type { Context } from '../terminal/context.js';
import { checkCallback } from './callback.js';
import type { Finding } from './finding.js';

type Account = Parameters<typeof subscriptions.explain>[0];

/** Says why webhooks do not arrive, for each account. */
export async function checkWebhooks(
  connection: Connection,
  { webhooks, callback }: DoctorOptions,
  { environment }: Context,
): Promise<readonly Finding[]> {
  // `explain` refuses what is no field.
  const fields = { instagram: webhooks } as WantedFields;
  const app = appOf(connection, environment);
  const found: Finding[] = [];
  const addresses = new Set(callback === undefined ? [] : [callback]);
  for (const account of await accountsOf(connection)) {
    const links = await subscriptions.explain(account, { fields, ...(app && { app }) });
    for (const link of links) {
      found.push(toFinding(link, account));
      if (link.callbackUrl !== undefined && callback === undefined) addresses.add(link.callbackUrl);
    }
  }
  if (found.length === 0) found.push(noAccount);
  for (const address of addresses) found.push(await checkCallback(address, environment));
  if (addresses.size === 0) found.push(noCallback);
  // The state of the app is the same for all accounts.
  return found.filter(
    (each, at) => found.findIndex(({ check, what }) => check === each.check && what === each.what) === at,
  );
}

const noAccount: Finding = {
  check: 'webhooks',
  state: 'problem',
  what: 'the token reaches no account of Instagram',
  fix: 'Link the account to a Page that you manage, and tick both at the login; edgewalk accounts lists what the token reaches.',
};

const noCallback: Finding = {
  check: 'callback',
  state: 'unknown',
  what: 'where events are to go is not known',
  fix: 'Give it as --callback https://…, or EDGEWALK_APP_ID and EDGEWALK_APP_SECRET to read what the app is subscribed with.',
};

function appOf({ options: { baseUrl } }: Connection, environment: Context['environment']) {
  const { EDGEWALK_APP_ID: id = '', EDGEWALK_APP_SECRET: secret = '' } = environment;
  if (id === '' || secret === '') return undefined;
  return { id, accessToken: `${id}|${secret}`, ...(baseUrl !== undefined && { baseUrl }) };
}

async function accountsOf({ login, options, account }: Connection): Promise<readonly Account[]> {
  const { accessToken, baseUrl } = options;
  const base = baseUrl === undefined ? {} : { baseUrl };
  if (login === 'instagram') {
    const { user_id: id, id: other } = await new Instagram(options).user.get({ fields: ['id', 'user_id'] });
    return [{ instagram: id ?? other, accessToken, ...base }];
  }
  const reached = await new Instagram(options).accounts();
  const subscribers: Account[] = [];
  for (const { id, page } of reached) {
    if (page === undefined || (account !== undefined && account !== id)) continue;
    const token = await new GraphClient(options).get(page.id, { fields: 'access_token' }).either();
    if (isLeft(token)) continue;
    subscribers.push({ page: page.id, accessToken: String(token.right['access_token']), ...base });
  }
  return subscribers;
}

const states = { ok: 'ok', missing: 'problem', unknown: 'unknown' } as const;

function toFinding(link: ChainLink, account: Account): Finding {
  const fix = fixOf(link, account);
  const check = link.link === 'permissions' ? 'permissions for webhooks' : link.link;
  return { check, state: states[link.state], what: link.what, ...(fix !== undefined && { fix }) };
}

/** The fix as a command, where there is one. */
function fixOf({ link, state, fix, object, fields }: ChainLink, account: Account): string | undefined {
  const names = fields?.join();
  if (state === 'missing' && link === 'account subscription' && names !== undefined)
    return 'page' in account
      ? `edgewalk create 'page(${account.page}).subscribedApps' subscribed_fields=${names} --as-page ${account.page}`
      : `edgewalk create user.subscribedApps subscribed_fields=${names}`;
  if (state === 'missing' && link === 'app subscription' && names !== undefined)
    return `EDGEWALK_TOKEN="$EDGEWALK_APP_ID|$EDGEWALK_APP_SECRET" edgewalk create "application($EDGEWALK_APP_ID).subscriptions" object=${object} fields=${names} callback_url=https://… verify_token=…`;
  return (
    fix &&
    inCommandWords(fix).replace(
      'Otherwise give app: { id, accessToken }.',
      'Otherwise set EDGEWALK_APP_ID and EDGEWALK_APP_SECRET.',
    )
  );
}
