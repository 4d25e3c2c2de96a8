import { InvalidArgumentError, parseJson } from '@edgewalk/core';
import { type Either, isObject, left, right } from '@edgewalk/core/declare';
import { BodyMalformedError, BodyTooLargeError, ParsedBodyError, WebhookError } from '../signature/errors.js';
import { namedSecrets, type Secrets } from '../signature/secrets.js';
import { verifierOf, type Verify } from '../signature/verify.js';
import { bytesOf, type RawBody } from './body.js';
import { decodeUpdate } from './decode.js';
import { updatesOf } from './envelope.js';
import type { WebhookEvent } from './event.js';
import type { HeadersLike } from './headers.js';

/** A delivery, as it was received. */
export interface DeliveryRequest {
  /** The raw bytes, or a string with the same content. A parsed object is refused. */
  readonly body: RawBody;
  readonly headers: HeadersLike;
}

export interface ReceiveOptions {
  /** Accepts a SHA-1 signature if there is no SHA-256 one. False by default. */
  readonly allowSha1?: boolean;
  /** The largest accepted body, in bytes. 8 MB by default. */
  readonly maxBytes?: number;
}

/** Verifies and decodes deliveries with the same secrets. */
export type Receiver = (request: DeliveryRequest) => Promise<Either<WebhookError, readonly WebhookEvent[]>>;

/** The default of `maxBytes`. */
export const defaultMaxBytes = 8_000_000;

/** The deepest accepted nesting; real deliveries have about ten levels. */
const deepest = 64;

/** The most accepted updates; Meta sends up to 1,000. */
const mostUpdates = 10_000;

/** Creates a receiver, which imports the secrets once. */
export function receiver(secrets: Secrets, options: ReceiveOptions = {}): Receiver {
  const named = namedSecrets(secrets, 'webhooks');
  const verify = verifierOf(named, options);
  const { maxBytes = defaultMaxBytes } = options;
  if (typeof maxBytes !== 'number' || !(maxBytes > 0))
    throw new InvalidArgumentError('webhooks', 'maxBytes: write a number of bytes above 0');
  return (request) => receiveBy(verify, maxBytes, request);
}

async function receiveBy(
  verify: Verify,
  maxBytes: number,
  { body, headers }: DeliveryRequest,
): Promise<Either<WebhookError, readonly WebhookEvent[]>> {
  const bytes = bytesOf(body);
  if (!bytes) return left(new ParsedBodyError());
  if (bytes.length > maxBytes) return left(new BodyTooLargeError(maxBytes));
  const signer = await verify(bytes, headers);
  if (signer instanceof WebhookError) return left(signer);
  const parsed = parseBody(bytes);
  if (parsed instanceof WebhookError) return left(parsed);
  const updates = updatesOf(parsed);
  if (updates.length > mostUpdates) return left(new BodyMalformedError(`it has more than ${mostUpdates} updates`));
  return right(await Promise.all(updates.map((update) => decodeUpdate(update, signer))));
}

/**
 * Verifies the signature of a delivery and returns its events as one flat list, for every kind of envelope. Events that
 * Edgewalk does not know have `known: false`. Throws a `WebhookError`, whose `status` is the answer to send.
 *
 * @example for (const event of await receive({ secrets, body, headers })) …
 * @see https://developers.facebook.com/docs/graph-api/webhooks/getting-started
 */
export async function receive(
  request: DeliveryRequest & ReceiveOptions & { readonly secrets: Secrets },
): Promise<readonly WebhookEvent[]> {
  if (!isObject(request)) throw new InvalidArgumentError('receive', 'write receive({ secrets, body, headers })');
  const received = await receiver(request.secrets, request)(request);
  if (received._tag === 'Left') throw received.left;
  return received.right;
}

function parseBody(bytes: Uint8Array): Readonly<Record<string, unknown>> | BodyMalformedError {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (depthOf(text) > deepest) return new BodyMalformedError(`its body is nested more than ${deepest} levels deep`);
    const body = parseJson(text);
    // Meta's pages show examples wrapped in a list.
    const only: unknown = Array.isArray(body) && body.length === 1 ? body[0] : body;
    return isObject(only) ? only : new BodyMalformedError('its body is no JSON object');
  } catch {
    return new BodyMalformedError('its body is no JSON in UTF-8');
  }
}

/** The depth of nested brackets outside of strings. */
function depthOf(text: string): number {
  let depth = 0;
  let most = 0;
  let isText = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isText && code === backslash) at += 1;
    else if (code === quote) isText = !isText;
    else if (isText) continue;
    else if (code === openBrace || code === openBracket) most = Math.max(most, (depth += 1));
    else if (code === closeBrace || code === closeBracket) depth -= 1;
  }
  return most;
}

const [quote, backslash, openBrace, closeBrace, openBracket, closeBracket] = [34, 92, 123, 125, 91, 93];
