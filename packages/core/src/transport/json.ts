/** Sixteen digits are where integers may pass 2^53. */
const long = /[[:,\s]-?\d{16,}/;
const strings = /"(?:[^"\\]|\\.)*"/;
const numbers = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/;
const tokens = new RegExp(`${strings.source}|${numbers.source}`, 'g');

/**
 * `JSON.parse`, but an integer too large to be exact becomes a string: ids survive above 2^53.
 * Only a text that holds such a number pays for it.
 */
export function parseJson(text: string): unknown {
  return JSON.parse(long.test(text) || /^-?\d{16,}$/.test(text) ? text.replace(tokens, quoteUnsafe) : text);
}

function quoteUnsafe(token: string): string {
  if (token.length < 16 || !/^-?\d+$/.test(token)) return token;
  return Number.isSafeInteger(Number(token)) ? token : `"${token}"`;
}
