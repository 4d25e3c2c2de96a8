import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { InvalidArgumentError } from '@edgewalk/core';
import * as E from '@edgewalk/core/declare';
import type { AccessToken } from '../tokens/access-token.js';
import { getErrorCode, TokenStoreError } from './error.js';
import { withLock } from './file-lock.js';
import { replaceFile } from './file-write.js';
import { parseToken, serializeToken } from './stored-token.js';
import type { TokenStore } from './token-store.js';

/**
 * Stores the token in a JSON file that only its owner can read, and that several processes may share. It is replaced
 * atomically: a crash leaves the old token or the new one.
 *
 * @example new TokenManager({ login, store: fileStore('token.json') });
 */
export function fileStore(path: string): TokenStore {
  if (typeof path !== 'string' || path === '')
    throw new InvalidArgumentError('fileStore', "give the path of a file, such as 'token.json'");
  const file = resolve(path);
  return {
    read: () => readToken(file),
    write: (token) => replaceFile(file, serializeToken(token)),
    lock: (run) => withLock(file, run),
  };
}

async function readToken(file: string): Promise<AccessToken | undefined> {
  const text = await readContent(file);
  if (text === undefined) return undefined;
  const token = parseToken(text);
  if (E.isRight(token)) return token.right;
  const advice = `Remove ${file}, and log in again.`;
  throw new TokenStoreError('broken', `${file} does not contain a valid token: ${token.left}`, advice, file);
}

async function readContent(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const reason = getErrorCode(error);
    if (reason === 'ENOENT') return undefined;
    const advice = `Let this user read ${file}.`;
    throw new TokenStoreError('unreadable', `${file} cannot be read: ${reason}`, advice, file);
  }
}
