import { toBinary } from '../codec/utf8.js';
import { keep } from '../wire/bounded-cache.js';

/** Parameters whose values must never be shown. */
const secretNames =
  'access_token|appsecret_proof|client_secret|input_token|fb_exchange_token|refresh_token|app_secret|code';
/** A word may begin after a percent-encoded character, too. */
const start = String.raw`(?:\b|(?<=%[0-9a-fA-F]{2}))`;
const assignments = new RegExp(
  String.raw`${start}(${secretNames})(=|%(?:25)*3D|["'\\]+\s*:\s*["'\\]+)[^&\s"'<>,}]+`,
  'gi',
);
/** Meta's token families: Facebook `EAA…`, Instagram `IG…`, Threads `THAA…`, the same in Base64, app tokens `id|secret`. */
const tokens = new RegExp(
  String.raw`${start}(?:(?:EAA|IGAA|IGQV|THAA)[\w-]{6,}|(?:RUFB|SUdB|SUdR|VEhB)[\w+/=-]{12,}|\d{5,}(?:\||%(?:25)*7[Cc])[\w-]{6,})`,
  'g',
);

/** Removes tokens, secrets and proofs from a text: the given ones, and everything that resembles one. */
export function redact(text: string, secrets: readonly string[] = []): string {
  const clean = hide(text, secrets);
  // Escapes can be mixed and nested without end: what shows a secret when it is read is shown as it reads.
  const plain = unescape(clean);
  const hidden = plain === clean ? clean : hide(plain, secrets);
  return hidden === plain ? clean : hidden;
}

function hide(text: string, secrets: readonly string[]): string {
  let clean = text;
  for (const secret of secrets) if (secret.length > 0) clean = clean.replace(patternOf(secret), '[redacted]');
  return withoutParts(clean, secrets).replace(assignments, '$1$2[redacted]').replace(tokens, '[redacted]');
}

/** Percent-encoding, and the escapes of JSON, JavaScript and HTML. */
const escape = /(?:%(?:25)*|\\+(?:u00|x)|&#x0*)([0-9a-f]{2});?|\\+(?=[^\\\w])/gi;

const unescape = (text: string): string =>
  text.replace(escape, (_, code?: string) => (code === undefined ? '' : String.fromCharCode(Number(`0x${code}`))));

/** A long part of a secret is one: a text may be cut, and a secret be spread over several values. */
function withoutParts(text: string, secrets: readonly string[]): string {
  const long = secrets.filter((secret) => !isWord(secret));
  if (long.length === 0) return text;
  return text.replace(/[\w.+/-]{12,}/g, (part) =>
    /\D/.test(part) && long.some((secret) => secret.includes(part)) ? '[redacted]' : part,
  );
}

/** A secret that could be a word of Meta's. */
const isWord = (secret: string): boolean => secret.length < 6 || (secret.length < 16 && /^[A-Z]?[a-z]+$/.test(secret));

/** Making the pattern of a secret costs more than finding it in a text. */
const patternCache = new Map<string, RegExp>();

const patternOf = (secret: string): RegExp =>
  patternCache.get(secret) ?? keep(patternCache, secret, makePattern(secret), 1_000);

/** A secret in any form. What could be a word is a secret only where a value stands. */
function makePattern(secret: string): RegExp {
  const mayBeWord = isWord(secret);
  const form = new URLSearchParams({ '': secret }).toString().slice(1);
  const encoded = encodeURIComponent(secret);
  const lower = encoded.replaceAll(/%[0-9A-F]{2}/g, (code) => code.toLowerCase());
  const forms = [...new Set([secret, encoded, lower, form, ...(mayBeWord ? [] : bytesOf(secret))])];
  const any = forms.map((each) => each.replaceAll(/[^\w]/g, String.raw`\$&`)).join('|');
  return mayBeWord
    ? new RegExp(`^(?:${any})$|(?<=[=|]|%3D|%7C|Bearer )(?:${any})(?![\\w-])`, 'gi')
    : new RegExp(any, 'g');
}

/** A text in hex, and in Base64 at each of its three offsets in a longer one, in both alphabets. */
function bytesOf(secret: string): string[] {
  const bytes = toBinary(secret);
  const hex = Array.from(bytes, (byte) => byte.charCodeAt(0).toString(16).padStart(2, '0')).join('');
  const base64 = [0, 1, 2].flatMap((offset) => {
    const whole = btoa('\0'.repeat(offset) + bytes).replaceAll('=', '');
    // The characters at both ends share bits with the neighbours.
    const inner = whole.slice(offset === 0 ? 0 : offset + 1, (bytes.length + offset) % 3 === 0 ? undefined : -1);
    return [inner, inner.replaceAll('+', '-').replaceAll('/', '_')];
  });
  return [hex, hex.toUpperCase(), ...base64];
}

/** Deeper values are cut off: a hostile response could exhaust the stack. */
const deepest = 30;

/** Redacts every text of a value, such as Meta's `error_data`. */
export function redactDeep(value: unknown, secrets: readonly string[], depth = 0): unknown {
  if (typeof value === 'string') return redact(value, secrets);
  if (typeof value !== 'object' || value === null) return value;
  if (depth === deepest) return '[too deep]';
  if (Array.isArray(value)) return value.map((item) => redactDeep(item, secrets, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [redact(key, secrets), redactDeep(item, secrets, depth + 1)]),
  );
}

/** Redacts headers: hooks and errors show the trace id, usage and challenge of a response. */
export function redactHeaders(
  headers: Readonly<Record<string, string>>,
  secrets: readonly string[],
): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, redact(value, secrets)]));
}
