import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import * as E from 'fp-ts/lib/Either.js';
import type { AccessToken } from '../access-token.js';
import { reasonOf, TokenStoreError } from './error.js';
import { underLock } from './file-lock.js';
import { writeWhole } from './file-write.js';
import { parseToken, tokenText } from './stored-token.js';
import type { TokenStore } from './token-store.js';

/**
 * Keeps the token in a JSON file that only its owner can read, and that several processes may share. It is replaced
 * as a whole: a crash leaves the old token or the new one.
 *
 * @example new TokenManager({ login, store: fileStore('token.json') });
 */
export function fileStore(path: string): TokenStore {
  const file = resolve(path);
  return {
    read: () => readToken(file),
    write: (token) => writeWhole(file, tokenText(token)),
    lock: (run) => underLock(file, run),
  };
}

async function readToken(file: string): Promise<AccessToken | undefined> {
  const text = await contentOf(file);
  if (text === undefined) return undefined;
  const token = parseToken(text);
  if (E.isRight(token)) return token.right;
  const advice = `Remove ${file}, and log in again.`;
  throw new TokenStoreError('broken', `${file} holds no token that can be read: ${token.left}`, advice, file);
}

async function contentOf(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === 'ENOENT') return undefined;
    const advice = `Let this user read ${file}.`;
    throw new TokenStoreError('unreadable', `${file} cannot be read: ${reason}`, advice, file);
  }
}
