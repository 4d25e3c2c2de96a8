import { randomBytes } from 'node:crypto';
import type { TokenEncryption } from '@edgewalk/auth';
import type { Context } from '../terminal/context.js';

/** The system offers no place for secrets, or refuses it. */
export class KeychainError extends Error {
  override readonly name = 'KeychainError';
}

/**
 * What stored tokens are encrypted with: a key that the system's keychain holds. The tokens stay in their files, so that
 * there is no bound on their length, and one question of the keychain opens all of them.
 */
export async function keychainEncryption({ keychain }: Context): Promise<TokenEncryption> {
  const key = await keyIn(keychain).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new KeychainError(`the keychain of this system cannot be used: ${reason}`);
  });
  return { keys: [{ id: 'keychain', key }], plaintext: 'accept' };
}

async function keyIn(open: Context['keychain']): Promise<string> {
  const keychain = await open();
  const found = await keychain.read();
  if (found !== undefined) return found;
  const made = randomBytes(32).toString('base64');
  await keychain.write(made);
  return made;
}
