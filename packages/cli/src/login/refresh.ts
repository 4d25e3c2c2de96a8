import { fileStore, TokenManager } from '@edgewalk/auth';
import type { RefreshOptions } from '../commands/refresh.js';
import type { Context } from '../terminal/context.js';
import { readAppSecret } from '../token/app-secret.js';
import { resolveStore } from '../token/store-folder.js';
import { openStoredToken } from '../token/stored-token.js';
import { createFlow } from './flow.js';

/** Exchanges the stored token for a later one, and stores that. */
export async function refresh(options: RefreshOptions, context: Context): Promise<void> {
  const { token: stored, encryption } = await openStoredToken(options, context);
  const appSecret = await readAppSecret(options, context);
  // No person comes back from a refresh: the address is not used.
  const login = createFlow(options, { appSecret, redirectUri: 'http://localhost/', now: context.now });
  const token = await login.refresh(stored);
  const folder = resolveStore(options, context);
  await new TokenManager({ login, store: fileStore(folder), ...(encryption && { encryption }) }).adopt(token);
  const { expiresAt } = token;
  const until = expiresAt === undefined ? '' : ` until ${new Date(expiresAt).toISOString().slice(0, 10)}`;
  context.write(`The token in ${folder} is valid${until}.`);
}
