import type { AccessTokenSource, Call, GraphError, Login } from '@edgewalk/core';
import * as E from 'fp-ts/lib/Either.js';
import type { AccessToken } from './access-token.js';

/** A source whose token is got at the first use and kept; a failure is forgotten, so that the next use tries again. */
export function sourceOf(call: Call<AccessToken>, login: Login): AccessTokenSource {
  let getting: Promise<E.Either<GraphError, AccessToken>> | undefined;
  const token = async () => {
    getting ??= call.task();
    const current = getting;
    const got = await current;
    if (E.isLeft(got) && getting === current) getting = undefined;
    return E.isLeft(got) ? got : E.right(got.right.accessToken);
  };
  return { login, token };
}
