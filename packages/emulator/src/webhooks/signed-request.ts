import { createHmac } from 'node:crypto';
import { Buffer } from 'node:buffer';

/** A signed request that names a person: `signature.payload`, both in base64url. */
export function signedRequest(user: string, secret: string, now: number): string {
  const facts = { user_id: user, algorithm: 'HMAC-SHA256', issued_at: Math.floor(now / 1000) };
  const payload = Buffer.from(JSON.stringify(facts)).toString('base64url');
  return `${createHmac('sha256', secret).update(payload).digest('base64url')}.${payload}`;
}
