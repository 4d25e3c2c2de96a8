import { type HeadersLike, headerValues } from '../receive/headers.js';
import { equalBytes } from './equal.js';
import { SignatureMalformedError, SignatureMismatchError, SignatureMissingError, type WebhookError } from './errors.js';
import type { NamedSecret } from './secrets.js';

const hashes = {
  'SHA-256': { header: 'x-hub-signature-256', prefix: 'sha256=', digits: 64 },
  'SHA-1': { header: 'x-hub-signature', prefix: 'sha1=', digits: 40 },
} as const;
type Hash = keyof typeof hashes;
type Key = Parameters<typeof crypto.subtle.sign>[1];

/** Returns the name of the secret that the bytes were signed with, or the refusal. */
export type Verify = (bytes: Uint8Array<ArrayBuffer>, headers: HeadersLike) => Promise<string | WebhookError>;

/** Creates a verifier, which imports each secret once. SHA-1 is used only if it is allowed and SHA-256 is missing. */
export function verifierOf(secrets: readonly NamedSecret[], { allowSha1 = false } = {}): Verify {
  const keys: Partial<Record<Hash, Promise<readonly Key[]>>> = {};
  const keysFor = (hash: Hash) => (keys[hash] ??= Promise.all(secrets.map(({ secret }) => keyOf(secret, hash))));
  return async (bytes, headers) => {
    const strong = headerValues(headers, hashes['SHA-256'].header);
    const weak = headerValues(headers, hashes['SHA-1'].header);
    if (strong.length === 0 && (weak.length === 0 || !allowSha1)) return new SignatureMissingError(weak.length > 0);
    const hash = strong.length > 0 ? 'SHA-256' : 'SHA-1';
    const signatures = (strong.length > 0 ? strong : weak).flatMap((value) => parseSignature(value, hash));
    if (signatures.length === 0) return new SignatureMalformedError();
    const at = await findKey(await keysFor(hash), signatures, bytes);
    return secrets[at]?.name ?? new SignatureMismatchError(secrets.map(({ name }) => name));
  };
}

/** Signs once per key, so that a header with hundreds of signatures costs no more than one. */
async function findKey(
  keys: readonly Key[],
  signatures: readonly Uint8Array[],
  bytes: Uint8Array<ArrayBuffer>,
): Promise<number> {
  for (const [at, key] of keys.entries()) {
    const expected = new Uint8Array(await crypto.subtle.sign('HMAC', key, bytes));
    if (signatures.some((signature) => equalBytes(signature, expected))) return at;
  }
  return -1;
}

const keyOf = (secret: string, hash: Hash): Promise<Key> =>
  crypto.subtle.importKey('raw', new TextEncoder().encode(secret), { name: 'HMAC', hash }, false, ['sign']);

/** The bytes of a signature, in a list; empty if it is malformed. */
function parseSignature(text: string, hash: Hash): readonly Uint8Array[] {
  const { prefix, digits } = hashes[hash];
  const hex = text.slice(prefix.length);
  if (!text.toLowerCase().startsWith(prefix) || hex.length !== digits || !/^[0-9a-f]+$/i.test(hex)) return [];
  return [Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))];
}

/** The two headers of a signature, as Meta sends them. */
export async function signatureHeaders(
  bytes: Uint8Array<ArrayBuffer>,
  secret: string,
): Promise<Record<string, string>> {
  const entries = Object.entries(hashes) as [Hash, (typeof hashes)[Hash]][];
  const headers = await Promise.all(
    entries.map(async ([hash, { header, prefix }]) => {
      const signature = await crypto.subtle.sign('HMAC', await keyOf(secret, hash), bytes);
      return [header, prefix + toHex(new Uint8Array(signature))];
    }),
  );
  return Object.fromEntries(headers) as Record<string, string>;
}

const toHex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
