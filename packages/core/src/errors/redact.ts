import { keep } from '../wire/bounded-cache.js';

/** Parameters whose values must never be shown. */
const secretNames =
  'access_token|appsecret_proof|client_secret|input_token|fb_exchange_token|refresh_token|app_secret|code';
// `%3F` and `%26`: a URL within a URL.
const assignments = new RegExp(`(\\b|%3F|%26)(${secretNames})(=|"\\s*:\\s*"|%3D)[^&\\s"'<>,}]+`, 'gi');
/** Meta's token families: Facebook `EAA…`, Instagram `IG…`, Threads `THAA…`, and app tokens `id|secret`. */
const tokens = /\b(?:EAA|IGAA|IGQV|THAA)[\w-]{6,}|\b\d{5,}(?:\||%7C)[\w-]{6,}/g;

/** Removes tokens, secrets and proofs from a text: the given ones, and everything that resembles one. */
export function redact(text: string, secrets: readonly string[] = []): string {
  let clean = text;
  for (const secret of secrets) {
    if (secret.length === 0) continue;
    for (const form of formsOf(secret)) clean = clean.replaceAll(form, '[redacted]');
  }
  return clean.replace(assignments, '$1$2$3[redacted]').replace(tokens, '[redacted]');
}

/** Computing the forms of a secret costs more than finding them in a text. */
const formsCache = new Map<string, readonly string[]>();

/** A secret as it is, in a URL and in a form; most tokens are the same in all three. */
function formsOf(secret: string): readonly string[] {
  const cached = formsCache.get(secret);
  if (cached !== undefined) return cached;
  const form = new URLSearchParams({ '': secret }).toString().slice(1);
  return keep(formsCache, secret, [...new Set([secret, encodeURIComponent(secret), form])], 1_000);
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
