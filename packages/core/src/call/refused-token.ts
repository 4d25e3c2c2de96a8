import { AccessTokenError, type GraphError } from '../errors/kinds.js';
import { runSlowHook } from '../policy/hook.js';
import { ownToken } from '../request/authorise.js';
import type { GraphRequest } from '../request/request.js';
import type { AccessTokenSource } from '../request/token-source.js';
import type { Settings } from './client-internals.js';
import { runInTime } from './in-time.js';

/** Lets a source know that Meta refused the token it gave. Returns whether the source has another by now. */
export async function reportRefusal(
  error: GraphError,
  token: string,
  request: GraphRequest,
  settings: Settings,
): Promise<boolean> {
  const { accessToken } = settings;
  if (!(error instanceof AccessTokenError) || typeof accessToken === 'string') return false;
  if (ownToken(request) !== undefined) return false;
  if (error.code === 190 && (await isReplaced(token, accessToken, request, settings))) return true;
  await runInTime(
    request,
    settings,
    runSlowHook('refused', () => accessToken.refused?.(error, token)),
  );
  return false;
}

/** A source of the caller's may throw, or take too long: then there is no other token. */
async function isReplaced(
  refused: string,
  source: AccessTokenSource,
  request: GraphRequest,
  settings: Settings,
): Promise<boolean> {
  let found: unknown = refused;
  const reload = runSlowHook('reload', async () => {
    if (source.reload !== undefined) found = await source.reload();
  });
  await runInTime(request, settings, reload);
  return typeof found === 'string' && found !== refused;
}
