import type { AccessToken } from '../tokens/access-token.js';
import type { TokenStore } from './token-store.js';

/** Stores the token in the memory of this process. */
export function memoryStore(initial?: AccessToken): TokenStore {
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
