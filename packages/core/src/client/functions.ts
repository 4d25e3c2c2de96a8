// The functions that applications call by themselves. What JavaScript gives them is checked here, not at each inner use.
import { checkObject } from '../errors/options.js';
import { InvalidArgumentError } from '../errors/program.js';
import { redact as redactText } from '../errors/redact.js';
import { appSecretProof as proofOf } from '../request/digest.js';
import { parseJson as parse } from '../wire/json.js';
import { parseUsage as usageIn, type Usage } from '../wire/usage.js';

const isText = (value: unknown): boolean => typeof value === 'string';

/**
 * `JSON.parse`, except that an integer too large to be exact becomes a string: ids exceed 2^53. Throws an
 * `InvalidArgumentError` for what is not JSON.
 */
export function parseJson(text: string): unknown {
  if (!isText(text)) throw new InvalidArgumentError('parseJson', 'text: give the body, as a string');
  try {
    return parse(text);
  } catch {
    throw new InvalidArgumentError('parseJson', 'text: it is not JSON: give the whole body, unchanged');
  }
}

/** Parses the usage headers; undefined when there are none. A figure that cannot be parsed is in `raw` only. */
export function parseUsage(headers: Readonly<Record<string, string>>): Usage | undefined {
  checkObject(headers, 'parseUsage', 'Object.fromEntries(response.headers)');
  return usageIn(headers);
}

/** Removes tokens, secrets and proofs from a text: the given ones, and everything that resembles one. */
export function redact(text: string, secrets: readonly string[] = []): string {
  if (!isText(text)) throw new InvalidArgumentError('redact', 'text: give a string, such as String(value)');
  if (!Array.isArray(secrets) || !secrets.every(isText))
    throw new InvalidArgumentError('redact', 'secrets: give a list of strings');
  return redactText(text, secrets);
}

/** Hex HMAC-SHA256 of the token under the app secret: proves that the call comes from the app's own server. */
export async function appSecretProof(appSecret: string, accessToken: string): Promise<string> {
  if (!isText(appSecret) || appSecret === '')
    throw new InvalidArgumentError('appSecretProof', 'appSecret: give the secret of the app, as a string');
  if (!isText(accessToken))
    throw new InvalidArgumentError('appSecretProof', 'accessToken: give the token, as a string');
  return proofOf(appSecret, accessToken);
}
