import { AccessTokenError, type GraphError } from '../errors/kinds.js';
import { runSlowHook } from '../policy/hook.js';
import { ownToken } from '../request/authorise.js';
import type { GraphRequest } from '../request/request.js';
import type { Settings } from './client-internals.js';
import { runInTime } from './in-time.js';

/** Lets a source know that Meta refused the token it gave. */
export async function reportRefusal(
  error: GraphError,
  token: string,
  request: GraphRequest,
  settings: Settings,
): Promise<void> {
  const { accessToken } = settings;
  if (!(error instanceof AccessTokenError) || typeof accessToken === 'string') return;
  if (ownToken(request) !== undefined) return;
  await runInTime(
    request,
    settings,
    runSlowHook('refused', () => accessToken.refused?.(error, token)),
  );
}
