import type { AccessToken } from '@edgewalk/auth';
import { type ClientOptions, GraphClient, type Login, NotFoundError } from '@edgewalk/core';
import type { Context } from '../terminal/context.js';
import { readStoredToken } from '../token/stored-token.js';
import type { ConnectionOptions } from './connection-options.js';

/** The options that every tree takes: Threads has one version, and a tree knows its login. */
export type TreeOptions = Omit<ClientOptions, 'login' | 'version'>;

/** What a tree is made with. */
export interface Connection {
  readonly options: TreeOptions;
  readonly login: Login;
  readonly account: string | undefined;
  /** When the token expires, in milliseconds, where that is stored. */
  readonly expiresAt: number | undefined;
  /** When the token was obtained, and what was granted, where a login stored it. */
  readonly stored: Pick<AccessToken, 'obtainedAt' | 'permissions'> | undefined;
}

/** Finds the token of a command: EDGEWALK_TOKEN, or what a login stored. Throws a `NoTokenError` where there is none. */
export async function connect(
  choice: ConnectionOptions,
  context: Context,
  changes: Partial<TreeOptions> = {},
): Promise<Connection> {
  const token = await findToken(choice, context);
  const { EDGEWALK_BASE_URL: baseUrl = '' } = context.environment;
  const options: TreeOptions = {
    accessToken: token.accessToken,
    ...(baseUrl !== '' && { baseUrl }),
    onWarning: ({ message }) => context.writeError(`edgewalk: ${message}`),
    signal: context.readerGone,
    ...changes,
  };
  const asked = choice.asPage === undefined ? options : await asPage(choice.asPage, options);
  return {
    options: asked,
    login: new GraphClient(asked).loginOf(),
    account: choice.account,
    expiresAt: token.expiresAt,
    stored: 'obtainedAt' in token ? token : undefined,
  };
}

async function findToken(
  { product, store, profile }: ConnectionOptions,
  context: Context,
): Promise<AccessToken | { readonly accessToken: string; readonly expiresAt?: number }> {
  const { EDGEWALK_TOKEN: given = '' } = context.environment;
  // Who names a stored login wants that one.
  if (given !== '' && [product, store, profile].every((named) => named === undefined)) return { accessToken: given };
  const choice = { product: product ?? 'instagram', ...(store && { store }), ...(profile && { profile }) };
  return readStoredToken(choice, context);
}

async function asPage(id: string, options: TreeOptions): Promise<TreeOptions> {
  const page = await new GraphClient(options).get(id, { fields: 'access_token' });
  const { access_token: accessToken } = page;
  if (typeof accessToken === 'string') return { ...options, accessToken };
  throw new NotFoundError({
    message: `Meta gives no token of the Page ${id}`,
    retry: 'never',
    advice: 'Grant pages_show_list and tick the Page at the login: edgewalk get me/accounts lists those you manage.',
  });
}
