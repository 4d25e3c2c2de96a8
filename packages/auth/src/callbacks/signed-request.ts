import { createHmac, timingSafeEqual } from 'node:crypto';
import { InvalidArgumentError, parseJson } from '@edgewalk/core';
import { identifier, isObject, looseNumber, oddAsMissing, optional, record } from '@edgewalk/core/declare';
import * as E from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { SignedRequestError } from './errors.js';

/** What Meta posts when a person removes the app or asks for their data to be deleted. */
export const SignedRequest = record('SignedRequest', {
  user_id: optional(identifier),
  /** The Page or account, where the app was installed for one. */
  profile_id: optional(identifier),
  algorithm: t.string,
  /** Unix seconds. */
  issued_at: optional(oddAsMissing(looseNumber)),
});
export type SignedRequest = t.TypeOf<typeof SignedRequest>;

/** The secret of the app, or several: of several apps, or the old and the new one while it changes. */
export type SignedRequestSecrets = string | readonly string[];

/**
 * Checks and reads the form field `signed_request` of Meta's callbacks. Throws a `SignedRequestError`.
 *
 * @example const { user_id } = parseSignedRequest(form.signed_request, [appSecret, instagramAppSecret]);
 */
export function parseSignedRequest(text: string, appSecret: SignedRequestSecrets): SignedRequest {
  const parsed = parseSignedRequestEither(text, appSecret);
  if (E.isLeft(parsed)) throw parsed.left;
  return parsed.right;
}

/** The same with the error as a value. */
export function parseSignedRequestEither(
  text: string,
  appSecret: SignedRequestSecrets,
): E.Either<SignedRequestError, SignedRequest> {
  const secrets = checkSecrets(appSecret);
  const parts = typeof text === 'string' ? text.split('.') : [];
  const [signature = '', payload = ''] = parts;
  if (parts.length !== 2 || !isBase64Url(signature) || !isBase64Url(payload))
    return reject('it is not of the form signature.payload');
  const actual = Buffer.from(signature, 'base64url');
  if (!secrets.some((secret) => isSignature(actual, payload, secret)))
    return reject(`its signature is not from ${secrets.length === 1 ? 'this app' : 'these apps'}`);
  return decodePayload(payload);
}

function checkSecrets(given: unknown): readonly string[] {
  const secrets: readonly unknown[] = Array.isArray(given) ? given : [given];
  const texts = secrets.filter((secret): secret is string => typeof secret === 'string' && secret !== '');
  if (texts.length > 0 && texts.length === secrets.length) return texts;
  throw new InvalidArgumentError('parseSignedRequest', 'appSecret: give the secret of the app, or a list of secrets');
}

/** Signed is the payload as received: decoding and encoding again could change it. */
function isSignature(actual: Buffer, payload: string, secret: string): boolean {
  const expected = createHmac('sha256', secret).update(payload).digest();
  return actual.length === expected.length && timingSafeEqual(actual, expected);
}

function decodePayload(payload: string): E.Either<SignedRequestError, SignedRequest> {
  const decoded = SignedRequest.decode(tryParseJson(Buffer.from(payload, 'base64url').toString('utf8')));
  if (E.isLeft(decoded) || !isObject(decoded.right)) return reject('its content is malformed');
  return decoded.right.algorithm.toUpperCase() === 'HMAC-SHA256'
    ? decoded
    : reject('its signature algorithm is not HMAC-SHA256');
}

function tryParseJson(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}

const isBase64Url = (text: string): boolean => /^[\w+/-]+={0,2}$/.test(text);
const reject = (what: string) => E.left(new SignedRequestError(what));

const refuse = (advice: string) => new InvalidArgumentError('dataDeletionResponse', advice);

/** The response body to a data deletion request: a page that shows its status, and a confirmation code. */
export function dataDeletionResponse(url: string, confirmationCode: string) {
  if (typeof url !== 'string' || !URL.canParse(url))
    throw refuse("url: write a whole URL, such as 'https://example.com/deletions/7'");
  if (typeof confirmationCode !== 'string' || confirmationCode === '')
    throw refuse('confirmationCode: give a code, as a string');
  return { url, confirmation_code: confirmationCode };
}
