import { InvalidArgumentError } from '../errors/program.js';
import { keep } from '../wire/bounded-cache.js';

const encoder = new TextEncoder();

/** Some runtimes have none: React Native, pages over http. */
function subtleOf(what: string): typeof crypto.subtle {
  const found = (globalThis as { crypto?: { subtle?: typeof crypto.subtle } }).crypto?.subtle;
  if (found) return found;
  throw new InvalidArgumentError(
    what,
    'this runtime has no crypto.subtle: call from a server, or from a page over https',
  );
}

const hex = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** SHA-256 of a text, in hex. */
export const sha256 = async (text: string): Promise<string> =>
  hex(await subtleOf('sha256').digest('SHA-256', encoder.encode(text)));

async function hmacSha256(secret: string, text: string): Promise<string> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const subtle = subtleOf('appSecret');
  const key = await subtle.importKey('raw', encoder.encode(secret), algorithm, false, ['sign']);
  return hex(await subtle.sign('HMAC', key, encoder.encode(text)));
}

const proofCache = new Map<string, Promise<string>>();

/** Hex HMAC-SHA256 of the token under the app secret: proves that the call comes from the app's own server. */
export async function appSecretProof(appSecret: string, accessToken: string): Promise<string> {
  const key = `${appSecret}\n${accessToken}`;
  return proofCache.get(key) ?? keep(proofCache, key, hmacSha256(appSecret, accessToken), 1_000);
}
