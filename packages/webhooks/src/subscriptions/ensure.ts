import { type ClientOptions, type GraphError, InvalidArgumentError } from '@edgewalk/core';
import { type Either, isLeft, right } from '@edgewalk/core/declare';
import { Facebook } from '@edgewalk/facebook';
import type {
  ApplicationSubscriptionFields,
  ApplicationSubscriptions,
} from '@edgewalk/facebook/application/subscriptions';
import { PageWebhookField } from '@edgewalk/facebook/page/webhook-field';
import { WebhookField } from '@edgewalk/instagram/user/subscribed-apps';
import type * as t from 'io-ts';
import { checkWanted } from './check.js';
import { accountFields, idOf, isPage, pageOf, type Subscriber, userOf, type WantedFields } from './account.js';

/** The application: its id, and its own token `{id}|{secret}` as `accessToken`. */
export interface AppToSubscribe extends ClientOptions {
  /** The id of the app. */
  readonly id: string;
}

export interface EnsureOptions {
  /**
   * The app to subscribe. Leave it out with Instagram Login and Threads: their callback and fields are set in the
   * dashboard.
   */
  readonly app?: AppToSubscribe;
  /** The Pages and Instagram accounts to subscribe, each with its own token. */
  readonly accounts?: readonly Subscriber[];
  /** What to receive, by object: `{ instagram: ['comments'], page: ['feed'] }`. */
  readonly fields: WantedFields;
  /** The callback URL, beginning with https://. It must answer the handshake during the call. */
  readonly callbackUrl?: string;
  /** The verify token that your receiver expects, for the handshake; goes with `callbackUrl`. */
  readonly verifyToken?: string;
}

/** A subscription, and what `ensure` did. */
export interface EnsuredSubscription {
  readonly of: 'app' | 'account';
  /** The object of the app's subscription, or the account's id. */
  readonly name: string;
  readonly fields: readonly string[];
  /**
   * `there`: it existed. `made`: it was made. `failed`: see `error`. `skipped`: no wanted field applies to the account,
   * such as fields of a Page for an account with Instagram Login.
   */
  readonly state: 'there' | 'made' | 'failed' | 'skipped';
  readonly error?: GraphError;
}

/**
 * Subscribes the app to the fields of each object, and each account to the fields that apply to it. Existing subscriptions
 * are kept, and a failed account does not stop the others.
 *
 * @example await subscriptions.ensure({ app, accounts, fields: { instagram: ['comments'] }, callbackUrl, verifyToken });
 * @see https://developers.facebook.com/docs/graph-api/webhooks/subscriptions-edge
 */
export async function ensure(options: EnsureOptions): Promise<readonly EnsuredSubscription[]> {
  const { app, accounts = [], fields } = options;
  checkWanted('subscriptions.ensure', fields, accounts);
  if (app && (options.callbackUrl === undefined || options.verifyToken === undefined))
    throw refuse('callbackUrl, verifyToken: the app needs both');
  const ofApp = app ? await ensureApp(app, options) : [];
  const ofAccounts = await Promise.all(accounts.map((account) => ensureAccount(account, fields, app?.id)));
  return [...ofApp, ...ofAccounts];
}

async function ensureApp({ id, ...client }: AppToSubscribe, options: EnsureOptions): Promise<EnsuredSubscription[]> {
  const edge = new Facebook(client).application(id).subscriptions;
  const found = await edge.get().either();
  const wanted = Object.entries(options.fields) as [string, readonly string[] | undefined][];
  const ensured: EnsuredSubscription[] = [];
  // One after the other: each triggers a handshake.
  for (const [name, fields = []] of wanted) {
    if (fields.length === 0) continue;
    const about = { of: 'app', name, fields } as const;
    if (isLeft(found)) ensured.push({ ...about, state: 'failed', error: found.left });
    else ensured.push({ ...about, ...(await ensureObject(edge, found.right.data, name, fields, options)) });
  }
  return ensured;
}

async function ensureObject(
  edge: ApplicationSubscriptions,
  subscribed: readonly AppSubscription[],
  object: string,
  wanted: readonly string[],
  { callbackUrl = '', verifyToken = '' }: EnsureOptions,
) {
  const there = subscribed.find((each) => each.object === object);
  const names = namesOf(there?.fields);
  const isSame = there?.active === true && there.callback_url === callbackUrl;
  if (isSame && wanted.every((name) => names.includes(name))) return { state: 'there' } as const;
  // Keeps earlier fields.
  const fields = [...new Set([...names, ...wanted])];
  const request = { object, callback_url: callbackUrl, verify_token: verifyToken, fields, include_values: true };
  return stateOf(await edge.create(request).either());
}

type AppSubscription = t.TypeOf<typeof ApplicationSubscriptionFields>;

/** Meta returns names, or names with versions. */
export const namesOf = (fields: readonly (string | { readonly name?: string })[] = []): readonly string[] =>
  fields.flatMap((field) => (typeof field === 'string' ? field : (field.name ?? [])));

async function ensureAccount(
  account: Subscriber,
  wanted: WantedFields,
  app: string | undefined,
): Promise<EnsuredSubscription> {
  const fields = accountFields(account, wanted);
  const about = { of: 'account', name: idOf(account), fields } as const;
  if (fields.length === 0) return { ...about, state: 'skipped' };
  const found = await subscribedFields(account, app);
  if (isLeft(found)) return { ...about, state: 'failed', error: found.left };
  if (fields.every((field) => found.right.includes(field))) return { ...about, state: 'there' };
  // Keeps earlier fields.
  const all = [...new Set([...found.right, ...fields])];
  const made = isPage(account)
    ? await pageOf(account)
        .subscribedApps.create({ subscribed_fields: all.filter((name) => PageWebhookField.is(name)) })
        .either()
    : await userOf(account)
        .subscribedApps.create({ subscribed_fields: all.filter((name) => WebhookField.is(name)) })
        .either();
  return { ...about, ...stateOf(made) };
}

const stateOf = (made: Either<GraphError, unknown>) =>
  isLeft(made) ? ({ state: 'failed', error: made.left } as const) : ({ state: 'made' } as const);

/** The fields of an account that an app is subscribed to; a Page also lists other apps. */
export async function subscribedFields(
  account: Subscriber,
  app: string | undefined,
): Promise<Either<GraphError, readonly string[]>> {
  if (!isPage(account)) {
    const found = await userOf(account).subscribedApps.get().either();
    return isLeft(found) ? found : right(found.right.data.flatMap(({ subscribed_fields: names = [] }) => names));
  }
  const found = await pageOf(account).subscribedApps.get().either();
  if (isLeft(found)) return found;
  const rows = found.right.data.filter(({ id }) => app === undefined || id === app);
  return right(rows.flatMap(({ subscribed_fields: names = [] }) => names));
}

const refuse = (advice: string) => new InvalidArgumentError('subscriptions.ensure', advice);
