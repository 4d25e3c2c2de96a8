import type { AccessToken } from '../access-token.js';
import type { TokenStore } from './token-store.js';

/** Keeps the token in this process only. */
export function memoryStore(initial?: AccessToken): TokenStore {
  let kept = initial;
  let last: Promise<unknown> = Promise.resolve();
  return {
    read: async () => kept,
    write: async (token) => {
      kept = token;
    },
    lock: (run) => {
      const turn = last.then(run);
      last = turn.catch(() => undefined);
      return turn;
    },
  };
}
