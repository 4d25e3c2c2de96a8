import { GraphClient } from '@edgewalk/core';
import { isLeft, isObject, tokenOf } from '@edgewalk/core/declare';
import { Facebook } from '@edgewalk/facebook';
import { fieldOf } from '../objects/objects.js';
import { checkWanted } from './check.js';
import { accountFields, clientOptionsOf, idOf, isPage, pageOf, type Subscriber, type WantedFields } from './account.js';
import { type AppToSubscribe, namesOf, subscribedFields } from './ensure.js';

/** One link of the chain from an account to the callback. */
export interface ChainLink {
  readonly link: 'app subscription' | 'account subscription' | 'permissions' | 'Page link' | 'access';
  /** `unknown`: the API does not show it, or the request failed. */
  readonly state: 'ok' | 'missing' | 'unknown';
  readonly what: string;
  /** What to do. */
  readonly fix?: string;
  /** The object whose subscription was looked at, such as `instagram`; of the app's subscription only. */
  readonly object?: string;
  /** The fields that are missing, or that are there. */
  readonly fields?: readonly string[];
  /** Where the app's events go. */
  readonly callbackUrl?: string;
}

export interface ExplainOptions {
  /** The app that should receive; without it the subscription of the app is not looked at. */
  readonly app?: AppToSubscribe;
  /** What should arrive, by object: `{ instagram: ['comments'], page: ['feed'] }`. */
  readonly fields: WantedFields;
}

/**
 * Explains why nothing arrives: returns each link of the chain, and what to do about those that are missing. Read only.
 *
 * @example for (const { link, state, fix } of await subscriptions.explain(account, { app, fields })) console.log(link, state, fix);
 */
export async function explain(account: Subscriber, options: ExplainOptions): Promise<readonly ChainLink[]> {
  const { app, fields } = options ?? {};
  checkWanted('subscriptions.explain', fields, [account]);
  const isLinked = isPage(account) && (fields.instagram ?? []).length > 0;
  return [
    ...(app ? await explainApp(app, fields) : [dashboard]),
    await explainAccount(account, fields, app?.id),
    await explainPermissions(account, fields),
    ...(isLinked ? [await explainPageLink(account)] : []),
    explainAccess(fields),
  ];
}

const dashboard: ChainLink = {
  link: 'app subscription',
  state: 'unknown',
  what: "the app's callback and fields were not read",
  fix: 'With Instagram Login look in the App Dashboard, under Instagram › API setup › Configure webhooks. Otherwise give app: { id, accessToken }.',
};

async function explainApp({ id, ...client }: AppToSubscribe, wanted: WantedFields): Promise<readonly ChainLink[]> {
  const found = await new Facebook(client).application(id).subscriptions.get().either();
  const link = 'app subscription';
  if (isLeft(found)) return [{ link, state: 'unknown', what: found.left.message, fix: found.left.advice }];
  const objects = Object.entries(wanted) as [string, readonly string[] | undefined][];
  return objects.flatMap(([object, fields = []]): ChainLink[] => {
    if (fields.length === 0) return [];
    const there = found.right.data.find((each) => each.object === object);
    const missing = fields.filter((field) => !namesOf(there?.fields).includes(field));
    const fix = `subscriptions.ensure({ app, fields: { ${object}: [${fields.map((field) => `'${field}'`).join(', ')}] }, callbackUrl, verifyToken })`;
    const absent = { link, state: 'missing', fix, object, fields } as const;
    if (!there) return [{ ...absent, what: `the app is not subscribed to ${object}` }];
    if (there.active !== true) return [{ ...absent, what: `the app's subscription to ${object} is not active` }];
    if (missing.length > 0)
      return [{ ...absent, what: `the app is not subscribed to ${missing.join(', ')} of ${object}` }];
    const { callback_url: callbackUrl } = there;
    const what = `${object}: ${fields.join(', ')} to ${callbackUrl ?? '?'}`;
    return [{ link, state: 'ok', what, object, fields, ...(callbackUrl !== undefined && { callbackUrl }) }];
  });
}

async function explainAccount(account: Subscriber, wanted: WantedFields, app: string | undefined): Promise<ChainLink> {
  const link = 'account subscription';
  if (accountFields(account, wanted).length === 0)
    return { link, state: 'missing', what: 'none of the fields is of Instagram', fix: 'fields: { instagram: […] }' };
  const found = await subscribedFields(account, app);
  if (isLeft(found)) return { link, state: 'unknown', what: found.left.message, fix: found.left.advice };
  const missing = accountFields(account, wanted).filter((field) => !found.right.includes(field));
  if (missing.length === 0) return { link, state: 'ok', what: found.right.join(', ') };
  const what = `${idOf(account)} is not subscribed to ${missing.join(', ')}`;
  return {
    link,
    state: 'missing',
    what,
    fix: 'subscriptions.ensure({ accounts: [account], fields })',
    fields: missing,
  };
}

/** The permissions that the fields require. */
async function explainPermissions(account: Subscriber, wanted: WantedFields): Promise<ChainLink> {
  const link = 'permissions';
  const login = isPage(account) ? 'facebook' : 'instagram';
  const own = declared(isPage(account) ? wanted : { instagram: wanted.instagram ?? [] });
  const absent = own.filter(({ field }) => field.permissions && !field.permissions[login]).map(({ name }) => name);
  if (absent.length > 0) return notOffered(link, login, absent);
  const needed = [...new Set(own.flatMap(({ field }) => field.permissions?.[login] ?? []))];
  const granted = await grantedScopes(account);
  if (typeof granted === 'string')
    return { link, state: 'unknown', what: granted, fix: `The token needs ${needed.join(', ')}.` };
  const missing = needed.filter((name) => !granted.includes(name));
  if (missing.length === 0) return { link, state: 'ok', what: needed.join(', ') };
  const what = `the token was not granted ${missing.join(', ')}`;
  return {
    link,
    state: 'missing',
    what,
    fix: `Let the person log in again with scope: [${missing.map((name) => `'${name}'`).join(', ')}].`,
  };
}

const notOffered = (link: ChainLink['link'], login: 'facebook' | 'instagram', names: readonly string[]): ChainLink => ({
  link,
  state: 'missing',
  what: `${names.join(', ')}: not available with ${login === 'facebook' ? 'Facebook' : 'Instagram'} Login`,
  fix: `Leave them out, or use ${login === 'facebook' ? 'Instagram' : 'Facebook'} Login for this account.`,
});

const declared = (wanted: WantedFields) =>
  Object.entries(wanted).flatMap(([object, names = []]) =>
    names.flatMap((name: string) => {
      const field = fieldOf(object, name);
      return field ? [{ name, field }] : [];
    }),
  );

/** The scopes of the account's token, or why they could not be read. */
async function grantedScopes(account: Subscriber): Promise<readonly string[] | string> {
  const client = new GraphClient(clientOptionsOf(account));
  const token = await tokenOf(client, {})();
  if (isLeft(token)) return token.left.message;
  const answer = await client.get('debug_token', { input_token: token.right }).either();
  if (isLeft(answer)) return answer.left.message;
  const data = isObject(answer.right) ? answer.right['data'] : undefined;
  const scopes: unknown = isObject(data) ? data['scopes'] : undefined;
  return Array.isArray(scopes) ? scopes.map(String) : 'Meta did not return the scopes of the token';
}

async function explainPageLink(account: Extract<Subscriber, { page: string }>): Promise<ChainLink> {
  const link = 'Page link';
  const found = await pageOf(account)
    .get({ fields: ['id', 'instagram_business_account'] })
    .either();
  if (isLeft(found)) return { link, state: 'unknown', what: found.left.message, fix: found.left.advice };
  const linked = found.right.instagram_business_account?.id;
  if (linked !== undefined) return { link, state: 'ok', what: `Instagram account ${linked}` };
  const what = `no Instagram professional account is linked to the Page ${account.page}`;
  return { link, state: 'missing', what, fix: "Link the account in the Page's settings, or use Instagram Login." };
}

/** What the API does not show. */
function explainAccess(wanted: WantedFields): ChainLink {
  const advanced = declared(wanted).filter(({ field }) => field.needsAdvancedAccess === true);
  const fields = advanced.map(({ name }) => name).join(', ');
  return {
    link: 'access',
    state: 'unknown',
    what: 'whether the app is live, its access level, and the privacy of the account',
    fix: `Look in the App Dashboard: the app must be live${fields === '' ? '' : `, ${fields} need advanced access`}. A private account causes no comments or mentions, and messages need "Allow access to messages" in the settings of Instagram.`,
  };
}
