import { encodeText } from '../codec/utf8.js';
import { InvalidArgumentError } from '../errors/program.js';
import { builtinModule } from '../transport/process.js';
import { keep } from '../wire/bounded-cache.js';

const bytesOf = (text: string) => encodeText(text) as Uint8Array<ArrayBuffer>;

type Crypto = typeof globalThis.crypto;

/** React Native and pages over http have none; jsdom hides the one of Node. */
function subtleOf(what: string): Crypto['subtle'] {
  const { crypto } = globalThis as { crypto?: Partial<Crypto> };
  const ofNode = () => builtinModule('node:crypto') as { webcrypto: Crypto } | undefined;
  const found = crypto?.subtle ?? ofNode()?.webcrypto.subtle;
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
  hex(await subtleOf('sha256').digest('SHA-256', bytesOf(text)));

async function hmacSha256(secret: string, text: string): Promise<string> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const subtle = subtleOf('appSecret');
  const key = await subtle.importKey('raw', bytesOf(secret), algorithm, false, ['sign']);
  return hex(await subtle.sign('HMAC', key, bytesOf(text)));
}

const proofCache = new Map<string, Promise<string>>();

/** Hex HMAC-SHA256 of the token under the app secret: proves that the call comes from the app's own server. */
export async function appSecretProof(appSecret: string, accessToken: string): Promise<string> {
  const key = `${appSecret}\n${accessToken}`;
  return proofCache.get(key) ?? keep(proofCache, key, hmacSha256(appSecret, accessToken), 1_000);
}
