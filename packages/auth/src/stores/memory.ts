import { InvalidArgumentError } from '@edgewalk/core';
import type { AccessToken } from '../tokens/access-token.js';
import { isAccessToken } from './stored-token.js';
import type { TokenStore } from './token-store.js';

/** Stores the token in the memory of this process. */
export function memoryStore(initial?: AccessToken): TokenStore {
  if (initial !== undefined && !isAccessToken(initial))
    throw new InvalidArgumentError('memoryStore', 'give the whole token object that a login returned, or nothing');
  let stored = initial;
  let last: Promise<unknown> = Promise.resolve();
  return {
    read: async () => stored,
    write: async (token) => {
      stored = token;
    },
    lock: (run) => {
      const turn = last.then(run);
      last = turn.catch(() => undefined);
      return turn;
    },
  };
}
