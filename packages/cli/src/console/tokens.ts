import type { NamedToken } from '@edgewalk/console';
import { GraphClient } from '@edgewalk/core';
import { products } from '../arguments/shared-options.js';
import { connect } from '../connection/connect.js';
import type { ConnectionOptions } from '../connection/connection-options.js';
import type { Context } from '../terminal/context.js';
import { NoTokenError } from '../token/no-token-error.js';
import { readStoredToken } from '../token/stored-token.js';

/** The tokens under names: the one that was asked for, or that of each login. Throws a `NoTokenError` where there is none. */
export async function findTokens(choice: ConnectionOptions, context: Context): Promise<readonly NamedToken[]> {
  const { EDGEWALK_TOKEN: given = '' } = context.environment;
  const isChosen = [choice.product, choice.store, choice.asPage].some((named) => named !== undefined);
  if (isChosen || given !== '') {
    const { accessToken } = (await connect(choice, context)).options;
    // A connection of the command has the token itself.
    const token = typeof accessToken === 'string' ? accessToken : '';
    return [named(isChosen ? (choice.product ?? 'login') : 'EDGEWALK_TOKEN', token)];
  }
  const found = await Promise.all(products.map((product) => storedToken(product, choice, context)));
  const tokens = found.flatMap((token) => token ?? []);
  if (tokens.length === 0) throw new NoTokenError('no login has stored a token', { product: 'instagram' });
  return tokens;
}

async function storedToken(product: (typeof products)[number], { profile }: ConnectionOptions, context: Context) {
  try {
    const { accessToken } = await readStoredToken({ product, ...(profile !== undefined && { profile }) }, context);
    return named(product, accessToken);
  } catch (error) {
    if (error instanceof NoTokenError) return undefined;
    throw error;
  }
}

const named = (name: string, token: string): NamedToken => ({
  name,
  token,
  login: new GraphClient({ accessToken: token }).loginOf(),
  isUsable: true,
});
