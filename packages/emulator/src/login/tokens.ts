import type { Login } from '@edgewalk/core';
import { type Operation, verbs } from '@edgewalk/core/declare';
import type { Model } from '../world/model.js';
import type { StoredObject } from '../world/store.js';
import type { Trees } from '../world/trees.js';
import { idIn } from '../world/values.js';
import type { AgencyRecord } from './agencies.js';
import { type App, apps, loginOfProduct, type Product } from './apps.js';
import { HostedTokens } from './hosted-tokens.js';
import { TokenBook } from './token-book.js';
import type { TokenRecord } from './token-record.js';
import { textOf } from './token-text.js';

/** Tokens by their purpose. The first one suffices for most tests. */
export interface NamedTokens {
  /** Facebook Login, with every permission. The person ticked one Instagram account in the dialog. */
  readonly facebook: string;
  /** As `facebook`, but the person ticked both Instagram accounts. */
  readonly bothAccounts: string;
  /** Of a person without Pages, who reaches an account by a business portfolio. */
  readonly portfolio: string;
  /** Of a business integration without Pages and portfolios; an account was granted to it by id. */
  readonly integration: string;
  /** Instagram Login, with every permission. */
  readonly instagram: string;
  /** Of Threads, with every permission. */
  readonly threads: string;
  /** Of the retired Basic Display API, with both permissions. */
  readonly basic: string;
  /** Of the Page that is linked to the account; also in `/me/accounts`. */
  readonly page: string;
  /** Expired a day before the start of the emulator's clock. */
  readonly expired: string;
  /** The person changed the password. */
  readonly revoked: string;
  /** The person must log in on the web first. */
  readonly checkpointed: string;
  /** Can read the account and its insights, but not publish, comment, message or change anything. */
  readonly readOnly: string;
  /** The app's own, without a person. */
  readonly app: string;
}

/** The people and accounts that the tokens belong to. */
export interface Holders {
  readonly person: StoredObject;
  readonly pages: readonly StoredObject[];
  readonly account: StoredObject;
  readonly second: StoredObject;
  /** The profile on Threads that belongs to the account. */
  readonly profile: StoredObject;
  /** The person without Pages, who works for a client by a business portfolio. */
  readonly agent: StoredObject;
  /** The server of a business. */
  readonly server: StoredObject;
}

/** The account that a login without a person on Facebook is for. */
export const holderOf = (product: Product, { account, profile }: Holders): StoredObject =>
  product === 'threads' ? profile : account;

const day = 86_400_000;

/** What tokens are made from; the same seed gives the same ones. */
export interface Mint {
  readonly holders: Holders;
  readonly trees: Trees;
  readonly seed: number;
  readonly now: number;
  /** Of the accounts that are hosted beside the usual ones. */
  readonly agencies: readonly AgencyRecord[];
}

/** Makes the tokens of a world, by name for those who use them and by text for the server. */
export function makeTokens(mint: Mint) {
  const pages = pageTokens(mint);
  const named = namedTokens(mint, pages);
  const ofApps = [...Object.values(apps), ...foreignApps(mint)].map((app: App) => appToken(mint, app));
  const { agencies, seed } = mint;
  const hosted = new HostedTokens(agencies, { seed, facebook: named.facebook, instagram: named.instagram });
  const texts = Object.entries(named).map(([name, { token }]) => [name, token] as const);
  const names = new Map(texts.map(([name, text]) => [text, name]));
  return {
    // The keys are those of `named`, which are those of the interface.
    tokens: Object.fromEntries(texts) as Record<keyof NamedTokens, string>,
    records: new TokenBook([...Object.values(named), ...pages, ...ofApps], hosted, names),
  };
}

/** The apps of agencies, but for the usual one. */
const foreignApps = ({ agencies }: Mint): readonly App[] =>
  [...new Set(agencies.map(({ app }) => app))].filter((app) => app !== apps.facebook);

function namedTokens(mint: Mint, pages: readonly TokenRecord[]): Record<keyof NamedTokens, TokenRecord> {
  const { now, seed } = mint;
  const facebook = userToken(mint, 'facebook');
  const { agent, server, second } = mint.holders;
  return {
    facebook,
    bothAccounts: { ...userToken(mint, 'bothAccounts'), withheld: undefined },
    portfolio: { ...userToken(mint, 'portfolio'), ...heldBy(agent), account: second.id },
    integration: { ...userToken(mint, 'integration'), ...heldBy(server), kind: 'system', expiresAt: undefined },
    instagram: accountToken(mint, 'instagram', `IG${textOf(seed, 'instagram')}`),
    threads: accountToken(mint, 'threads', `THAA${textOf(seed, 'threads')}`),
    basic: accountToken(mint, 'basicDisplay', `IGQVJ${textOf(seed, 'basic')}`),
    page: pages[0] ?? facebook,
    expired: { ...userToken(mint, 'expired'), expiresAt: now - day },
    revoked: { ...userToken(mint, 'revoked'), revocation: 'revoked' },
    checkpointed: { ...userToken(mint, 'checkpointed'), revocation: 'checkpointed' },
    readOnly: { ...userToken(mint, 'readOnly'), permissions: readingOnly(facebook.permissions) },
    app: appToken(mint, apps.facebook, textOf(seed, 'app').slice(2, 29)),
  };
}

const heldBy = ({ id }: StoredObject) => ({ subject: id, granter: id, withheld: undefined });

/** Of the app itself. One with the app's secret in it is as good as one that Meta made. */
function appToken(mint: Mint, app: App, text: string = app.secret): TokenRecord {
  const token = `${app.product === 'threads' ? 'TH|' : ''}${app.id}|${text}`;
  const login = loginOfProduct(app.product);
  const nobody = { granter: '', permissions: new Set<string>(), expiresAt: undefined };
  return { ...userToken(mint, 'app'), ...nobody, kind: 'app', app, login, token };
}

function userToken({ holders, trees, seed, now }: Mint, name: string): TokenRecord {
  return {
    token: `E${textOf(seed, name)}`,
    kind: 'user',
    login: 'facebook',
    app: apps.facebook,
    subject: holders.person.id,
    account: holders.account.id,
    granter: holders.person.id,
    withheld: new Set([holders.second.id]),
    permissions: permissionsOf(trees.facebook, 'facebook'),
    issuedAt: now - 2 * day,
    expiresAt: now + 58 * day,
  };
}

/** A token of the account itself, for one of the trees that need no person on Facebook. */
function accountToken(mint: Mint, product: Exclude<Product, 'facebook'>, token: string): TokenRecord {
  const { id: subject } = holderOf(product, mint.holders);
  const login = loginOfProduct(product);
  return {
    ...userToken(mint, 'instagram'),
    token,
    login,
    app: apps[product],
    subject,
    account: subject,
    granter: subject,
    permissions: permissionsOf(mint.trees[product], login),
  };
}

/** A Page's token never expires; it is a field of the Page. */
function pageTokens(mint: Mint): TokenRecord[] {
  return mint.holders.pages.map((page) => {
    const account = idIn(page.fields, 'instagram_business_account') ?? mint.holders.account.id;
    const record = userToken(mint, `page:${page.id}`);
    page.fields['access_token'] = record.token;
    const parent = userToken(mint, 'facebook').token;
    return { ...record, kind: 'page', parent, subject: page.id, account, withheld: undefined, expiresAt: undefined };
  });
}

/** Every permission that any declaration of a login names. */
export function permissionsOf(model: Model, login: Login): ReadonlySet<string> {
  const operations = model.declarations().flatMap((declared) => verbs.map((verb): Operation => declared[verb]));
  return new Set(
    operations.flatMap((operation) =>
      operation.kind === 'unsupported' ? [] : (operation.facts.permissions?.[login] ?? []),
    ),
  );
}

function readingOnly(all: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...all].filter((name) => /basic|insights|read|show_list/.test(name)));
}
