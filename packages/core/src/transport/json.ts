/** Sixteen digits are where integers may pass 2^53. */
const long = /[[:,\s]-?\d{16,}|^-?\d{16,}/;
const quoteOrNumber = /"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/**
 * `JSON.parse`, but an integer too large to be exact becomes a string: ids survive above 2^53.
 * Only a text that holds such a number pays for it.
 */
export function parseJson(text: string): unknown {
  return JSON.parse(long.test(text) ? quoteUnsafe(text) : text);
}

function quoteUnsafe(text: string): string {
  const parts: string[] = [];
  let done = 0;
  quoteOrNumber.lastIndex = 0;
  for (let found = quoteOrNumber.exec(text); found !== null; found = quoteOrNumber.exec(text)) {
    const [token] = found;
    if (token === '"') {
      quoteOrNumber.lastIndex = endOfString(text, found.index);
    } else if (isUnsafe(token)) {
      parts.push(text.slice(done, found.index), `"${token}"`);
      done = found.index + token.length;
    }
  }
  return parts.join('') + text.slice(done);
}

const isUnsafe = (token: string): boolean =>
  token.length >= 16 && /^-?\d+$/.test(token) && !Number.isSafeInteger(Number(token));

/** Where the string that begins at `start` is over. Found by hand: one pattern over megabytes exhausts the stack. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let slashes = 0;
    while (text[end - 1 - slashes] === '\\') slashes += 1;
    if (slashes % 2 === 0) return end + 1;
  }
  return text.length;
}
