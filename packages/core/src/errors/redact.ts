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
  let clean = text;
  for (const secret of secrets) if (secret.length > 0) clean = clean.replace(patternOf(secret), '[redacted]');
  return clean.replace(assignments, '$1$2[redacted]').replace(tokens, '[redacted]');
}

/** Making the pattern of a secret costs more than finding it in a text. */
const patternCache = new Map<string, RegExp>();

const patternOf = (secret: string): RegExp =>
  patternCache.get(secret) ?? keep(patternCache, secret, makePattern(secret), 1_000);

/** A secret in any form. One that could be a word of Meta's is a secret only where a value stands. */
function makePattern(secret: string): RegExp {
  const isWord = secret.length < 6 || (secret.length < 16 && /^[A-Z]?[a-z]+$/.test(secret));
  const form = new URLSearchParams({ '': secret }).toString().slice(1);
  const encoded = encodeURIComponent(secret);
  const lower = encoded.replaceAll(/%[0-9A-F]{2}/g, (code) => code.toLowerCase());
  const forms = [...new Set([secret, encoded, lower, form, ...(isWord ? [] : base64Of(secret))])];
  const any = forms.map((each) => each.replaceAll(/[^\w]/g, String.raw`\$&`)).join('|');
  return isWord ? new RegExp(`^(?:${any})$|(?<=[=|]|%3D|%7C|Bearer )(?:${any})(?![\\w-])`, 'gi') : new RegExp(any, 'g');
}

/** A text in Base64 at each of its three offsets in a longer one, in both alphabets. */
function base64Of(secret: string): string[] {
  const bytes = toBinary(secret);
  return [0, 1, 2].flatMap((offset) => {
    const whole = btoa('\0'.repeat(offset) + bytes).replaceAll('=', '');
    // The characters at both ends share bits with the neighbours.
    const inner = whole.slice(offset === 0 ? 0 : offset + 1, (bytes.length + offset) % 3 === 0 ? undefined : -1);
    return [inner, inner.replaceAll('+', '-').replaceAll('/', '_')];
  });
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
