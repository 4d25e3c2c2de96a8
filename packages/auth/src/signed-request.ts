import { createHmac, timingSafeEqual } from 'node:crypto';
import { identifier, InvalidArgumentError, isObject, optional, parseJson, record } from '@edgewalk/core';
import * as E from 'fp-ts/lib/Either.js';
import * as t from 'io-ts';
import { SignedRequestError } from './login-errors.js';

/** What Meta posts when a person removes the app or asks for their data to be deleted. */
export const SignedRequest = record('SignedRequest', {
  user_id: optional(identifier),
  algorithm: t.string,
  /** Unix seconds. */
  issued_at: optional(t.number),
});
export type SignedRequest = t.TypeOf<typeof SignedRequest>;

/**
 * Checks and reads the form field `signed_request` of Meta's callbacks. Throws a `SignedRequestError`.
 *
 * @example const { user_id } = parseSignedRequest(form.signed_request, appSecret);
 */
export function parseSignedRequest(text: string, appSecret: string): SignedRequest {
  const parsed = parseSignedRequestEither(text, appSecret);
  if (E.isLeft(parsed)) throw parsed.left;
  return parsed.right;
}

/** The same with the error as a value. */
export function parseSignedRequestEither(
  text: string,
  appSecret: string,
): E.Either<SignedRequestError, SignedRequest> {
  if (typeof appSecret !== 'string' || appSecret === '')
    throw new InvalidArgumentError('parseSignedRequest', 'appSecret: give the secret of the app');
  const parts = typeof text === 'string' ? text.split('.') : [];
  const [signature = '', payload = ''] = parts;
  if (parts.length !== 2 || !isBase64Url(signature) || !isBase64Url(payload))
    return wrong('it has not the form of one');
  // Over the payload as it came: decoding and encoding again could change it.
  const expected = createHmac('sha256', appSecret).update(payload).digest();
  const given = Buffer.from(signature, 'base64url');
  if (given.length !== expected.length || !timingSafeEqual(given, expected))
    return wrong('its signature is not of this app');
  return read(payload);
}

function read(payload: string): E.Either<SignedRequestError, SignedRequest> {
  const decoded = SignedRequest.decode(json(Buffer.from(payload, 'base64url').toString('utf8')));
  if (E.isLeft(decoded) || !isObject(decoded.right)) return wrong('its content is out of form');
  return decoded.right.algorithm.toUpperCase() === 'HMAC-SHA256'
    ? decoded
    : wrong('it is signed in a way that is not known');
}

function json(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}

const isBase64Url = (text: string): boolean => /^[\w+/-]+={0,2}$/.test(text);
const wrong = (what: string) => E.left(new SignedRequestError(what));

/** What to answer when a person asks for their data to be deleted: where to follow it, and a code to ask by. */
export function dataDeletionAnswer(url: string, confirmationCode: string) {
  return { url, confirmation_code: confirmationCode };
}
