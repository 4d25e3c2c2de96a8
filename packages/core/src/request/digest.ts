import { keep } from '../wire/bounded-cache.js';

const encoder = new TextEncoder();

const hex = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** SHA-256 of a text, in hex. */
export const sha256 = async (text: string): Promise<string> =>
  hex(await crypto.subtle.digest('SHA-256', encoder.encode(text)));

async function hmacSha256(secret: string, text: string): Promise<string> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', encoder.encode(secret), algorithm, false, ['sign']);
  return hex(await crypto.subtle.sign('HMAC', key, encoder.encode(text)));
}

const proofCache = new Map<string, Promise<string>>();

/** The HMAC-SHA256 of the token under the app secret, in hex: proves that a call comes from the app's own server. */
export function appSecretProof(appSecret: string, accessToken: string): Promise<string> {
  const key = `${appSecret}\n${accessToken}`;
  return proofCache.get(key) ?? keep(proofCache, key, hmacSha256(appSecret, accessToken), 1_000);
}
