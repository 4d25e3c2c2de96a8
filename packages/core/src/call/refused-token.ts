import { AccessTokenError, type GraphError } from '../errors/kinds.js';
import { runSlowHook } from '../policy/hook.js';
import { ownToken } from '../request/authorise.js';
import type { GraphRequest } from '../request/request.js';
import type { Settings } from './client-internals.js';

/** Lets a source know that Meta refused the token it gave. */
export async function reportRefusal(
  error: GraphError,
  token: string,
  request: GraphRequest,
  { accessToken }: Settings,
): Promise<void> {
  if (!(error instanceof AccessTokenError) || typeof accessToken === 'string') return;
  if (ownToken(request) === undefined) await runSlowHook('refused', () => accessToken.refused?.(error, token));
}
