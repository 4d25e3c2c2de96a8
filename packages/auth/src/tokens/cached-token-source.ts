import type { AccessTokenSource, Call, GraphError, Login } from '@edgewalk/core';
import * as E from '@edgewalk/core/declare';
import type { AccessToken } from './access-token.js';

/** A source that obtains its token at the first use and caches it; a failure is not cached, so the next use retries. */
export function cachedTokenSource(call: Call<AccessToken>, login: Login): AccessTokenSource {
  let cached: Promise<E.Either<GraphError, AccessToken>> | undefined;
  const token = async () => {
    cached ??= call.task();
    const current = cached;
    const result = await current;
    if (E.isLeft(result) && cached === current) cached = undefined;
    return E.isLeft(result) ? result : E.right(result.right.accessToken);
  };
  return { login, token };
}
