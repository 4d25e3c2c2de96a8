/** Parameters whose values never leave the process in readable form. */
const secretNames =
  'access_token|appsecret_proof|client_secret|input_token|fb_exchange_token|refresh_token|app_secret|code';
const assignments = new RegExp(`\\b(${secretNames})(=|"\\s*:\\s*"|%3D)[^&\\s"'<>,}]+`, 'gi');
/** Meta's token families: Facebook `EAA…`, Instagram `IG…`, Threads `THAA…`, and app tokens `id|secret`. */
const tokens = /\b(?:EAA|IGAA|IGQV|THAA)[\w-]{6,}|\b\d{5,}(?:\||%7C)[\w-]{6,}/g;

/** Removes tokens, secrets and proofs from a text: the ones given, and whatever looks like one. */
export function redact(text: string, secrets: readonly string[] = []): string {
  let clean = text;
  for (const secret of secrets) {
    if (secret.length === 0) continue;
    clean = clean.replaceAll(secret, '[redacted]').replaceAll(encodeURIComponent(secret), '[redacted]');
  }
  return clean.replace(assignments, '$1$2[redacted]').replace(tokens, '[redacted]');
}

/** The same through a whole value, such as Meta's `error_data`. */
export function redactDeep(value: unknown, secrets: readonly string[]): unknown {
  if (typeof value === 'string') return redact(value, secrets);
  if (Array.isArray(value)) return value.map((item) => redactDeep(item, secrets));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [redact(key, secrets), redactDeep(item, secrets)]),
  );
}
