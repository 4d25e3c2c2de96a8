import { StoreError } from '../stores/error.js';
import { type Key, type KeyRing, keyRing, type TokenEncryption } from './keys.js';

/** How tokens are written in a store. */
export interface TokenCipher {
  /** True where something may be written in an older way. */
  readonly rotates: boolean;
  encrypt(account: string, text: string): Promise<string>;
  decrypt(account: string, stored: string): Promise<string>;
  /** Whether a stored text is as `encrypt` would write it now. */
  isCurrent(stored: string): boolean;
}

const advice =
  "Log in again, or restore the row from a backup. If it is a new token, look for who writes to the tokens' store.";

const plain: TokenCipher = {
  rotates: false,
  encrypt: async (_account, text) => text,
  decrypt: async (account, stored) => {
    if (!isEncrypted(stored)) return stored;
    const message = `The token of the account '${account}' is encrypted, and there are no keys`;
    throw new StoreError('unknown key', message, 'Give the keys: encryption: { keys }.');
  },
  isCurrent: () => true,
};

/** AES-256-GCM; the account is authenticated with the text, so that a row moved to another account is refused. */
export function tokenCipher(encryption: TokenEncryption | undefined): TokenCipher {
  if (encryption === undefined) return plain;
  const ring = keyRing(encryption);
  return {
    rotates: ring.rotates,
    encrypt: (account, text) => encrypt(ring, account, text),
    decrypt: (account, stored) => decrypt(ring, account, stored),
    isCurrent: (stored) => split(stored)?.id === ring.newest,
  };
}

const scheme = 'aes-256-gcm';

async function encrypt(ring: KeyRing, account: string, text: string): Promise<string> {
  const key = await ring.find(ring.newest);
  if (key === undefined) throw unknownKey(account, ring.newest);
  // Twelve random bytes: at one write a second for a century no key comes near the bound of 2^32 writes.
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const data = await crypto.subtle.encrypt(algorithm(account, iv), key, encode(text));
  return [scheme, ring.newest, base64(iv), base64(new Uint8Array(data))].join(':');
}

async function decrypt(ring: KeyRing, account: string, stored: string): Promise<string> {
  const parts = split(stored);
  if (parts === undefined) return readPlain(ring, account, stored);
  const key = await ring.find(parts.id);
  if (key === undefined) throw unknownKey(account, parts.id);
  return open(key, account, parts);
}

function readPlain(ring: KeyRing, account: string, stored: string): string {
  if (isEncrypted(stored)) throw tampered(account);
  if (ring.acceptsPlaintext) return stored;
  const message = `The token of the account '${account}' is not encrypted`;
  throw new StoreError(
    'not encrypted',
    message,
    "Allow it once, plaintext: 'accept', and run sweep(), which encrypts it.",
  );
}

async function open(key: Key, account: string, { iv, data }: Parts): Promise<string> {
  try {
    const text = await crypto.subtle.decrypt(algorithm(account, iv), key, data);
    return new TextDecoder('utf-8', { fatal: true }).decode(text);
  } catch {
    // Its own message says nothing more.
    throw tampered(account);
  }
}

interface Parts {
  readonly id: string;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly data: Uint8Array<ArrayBuffer>;
}

const isEncrypted = (stored: string): boolean => stored.startsWith(`${scheme}:`);

function split(stored: string): Parts | undefined {
  const [found, id, iv, data, ...more] = stored.split(':');
  if (found !== scheme || id === undefined || iv === undefined || data === undefined || more.length > 0)
    return undefined;
  const bytes = {
    iv: new Uint8Array(Buffer.from(iv, 'base64url')),
    data: new Uint8Array(Buffer.from(data, 'base64url')),
  };
  return bytes.iv.byteLength === 12 ? { id, ...bytes } : undefined;
}

const algorithm = (account: string, iv: Uint8Array<ArrayBuffer>) => ({
  name: 'AES-GCM',
  iv,
  additionalData: encode(account),
});

const encode = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(new TextEncoder().encode(text));
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');

const tampered = (account: string): StoreError =>
  new StoreError(
    'tampered',
    `The token of the account '${account}' cannot be decrypted: it was changed, belongs to another account, or its key is another one`,
    advice,
  );

const unknownKey = (account: string, id: string): StoreError =>
  new StoreError(
    'unknown key',
    `The token of the account '${account}' is encrypted by the key '${id.slice(0, 64)}', which is not in the list`,
    'Add that key to the end of encryption.keys.',
  );
