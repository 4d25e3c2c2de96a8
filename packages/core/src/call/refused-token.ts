import { AccessTokenError, type GraphError } from '../errors/kinds.js';
import * as E from '../errors/either.js';
import type { TaskEither } from '../errors/either.js';
import { runSlowHook, warn } from '../policy/hook.js';
import { ownToken } from '../request/authorise.js';
import type { GraphRequest } from '../request/request.js';
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
  if (accessToken.reload !== undefined && error.code === 190 && (await isReplaced(token, accessToken.reload)))
    return true;
  await runInTime(
    request,
    settings,
    runSlowHook('refused', () => accessToken.refused?.(error, token)),
  );
  return false;
}

/** A source of the caller's may throw: then there is no other token. */
async function isReplaced(refused: string, reload: TaskEither<GraphError, string>): Promise<boolean> {
  try {
    const found = await reload();
    return E.isRight(found) && found.right !== refused;
  } catch (thrown) {
    warn('reload', thrown);
    return false;
  }
}
