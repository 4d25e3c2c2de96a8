import { InvalidArgumentError } from '@edgewalk/core';
import { isObject } from '@edgewalk/core/declare';
import { equalBytes } from '../signature/equal.js';
import { HandshakeError } from '../signature/errors.js';

/** The response to a request. */
export interface WebhookAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The query of a request, in any form. */
export type QueryLike = URLSearchParams | URL | string | Readonly<Record<string, unknown>>;

/** The verify token that you entered beside the callback URL; several during a change. */
export type VerifyToken = string | readonly string[];

/**
 * Answers the handshake, by which Meta checks the callback URL when a subscription is made or changed: with the
 * challenge, or with 403 if the verify token is wrong, 400 if the request is not a handshake.
 *
 * @example const { status, headers, body } = await challenge(request.url, { verifyToken });
 * @see https://developers.facebook.com/docs/graph-api/webhooks/getting-started
 */
export async function challenge(
  query: QueryLike,
  { verifyToken }: { readonly verifyToken: VerifyToken },
): Promise<WebhookAnswer> {
  const found = await checkHandshake(query, verifyToken);
  return found instanceof HandshakeError ? refusalOf(found) : { status: 200, headers: plainText, body: found };
}

/** The challenge to repeat, or why the request is refused. */
export async function checkHandshake(query: QueryLike, verifyToken: VerifyToken): Promise<string | HandshakeError> {
  const tokens = checkTokens(verifyToken);
  const read = readerOf(query);
  if (read('mode') !== 'subscribe')
    return new HandshakeError(
      400,
      'it is not a handshake: hub.mode is not subscribe',
      'Nothing to do: it is not from Meta.',
    );
  const text = read('challenge');
  // The answer repeats it, so it must not contain anything that a browser could execute.
  if (text === undefined || !/^[\w-]{1,128}$/.test(text))
    return new HandshakeError(400, 'hub.challenge is missing or malformed', 'Nothing to do: it is not from Meta.');
  if (!(await isOneOf(read('verify_token') ?? '', tokens)))
    return new HandshakeError(
      403,
      'hub.verify_token is wrong',
      "Enter the same verify token beside the callback in the app's dashboard, or in the subscription.",
    );
  return text;
}

/** The answer to a refused request. It repeats nothing from the request. */
export const refusalOf = ({ status, _tag }: { readonly status: number; readonly _tag: string }): WebhookAnswer => ({
  status,
  headers: plainText,
  body: _tag,
});

/** No browser renders an answer as a page. */
export const plainText = { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' };

/** Throws if a verify token is not a text. */
export function checkTokens(given: VerifyToken): readonly string[] {
  const tokens: readonly unknown[] = Array.isArray(given) ? given : [given];
  const texts = tokens.filter((token): token is string => typeof token === 'string' && token !== '');
  if (texts.length > 0 && texts.length === tokens.length) return texts;
  throw new InvalidArgumentError('webhooks', 'verifyToken: write the text that you entered beside the callback');
}

/** Some parsers turn `hub.mode` into `hub_mode`, others into a nested object. */
function readerOf(query: QueryLike): (name: string) => string | undefined {
  const params = paramsOf(query);
  const nested = params['hub'] as Readonly<Record<string, unknown>> | null | undefined;
  return (name) => {
    const value = params[`hub.${name}`] ?? params[`hub_${name}`] ?? nested?.[name];
    return typeof value === 'string' ? value : undefined;
  };
}

function paramsOf(query: unknown): Readonly<Record<string, unknown>> {
  if (typeof query === 'string') return Object.fromEntries(new URLSearchParams(queryIn(query)));
  if (query instanceof URL) return Object.fromEntries(query.searchParams);
  if (query instanceof URLSearchParams) return Object.fromEntries(query);
  return isObject(query) ? query : {};
}

/** The query of a URL or path. A query alone is returned as it is: its values may contain question marks. */
const queryIn = (text: string): string => text.replace(/^(?:\/|[a-z][a-z\d+.-]*:\/\/)[^?]*/i, '');

/** Compares digests, which all have the same length. */
async function isOneOf(text: string, tokens: readonly string[]): Promise<boolean> {
  const given = await digest(text);
  const found = await Promise.all(tokens.map(async (token) => equalBytes(given, await digest(token))));
  return found.includes(true);
}

const digest = async (text: string) =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
