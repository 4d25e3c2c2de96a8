const quoteOrNumber = /"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/**
 * `JSON.parse`, except that an integer too large to be exact becomes a string: ids exceed 2^53.
 * Only a text with such a number takes the slow path.
 */
export function parseJson(text: string): unknown {
  return JSON.parse(mayHoldUnsafe(text) ? quoteUnsafe(text) : text);
}

/** Integers of sixteen digits and more may exceed 2^53. */
const longest = 16;

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Whether a number may follow a character: `[`, `:`, `,`, a minus sign or a space. Most ids are in quotes. */
const opens = (code: number): boolean =>
  code === 58 || code === 44 || code === 91 || code === 45 || code <= 32 || Number.isNaN(code);

/** Checks every sixteenth character only: a run of sixteen digits includes one of them. */
function mayHoldUnsafe(text: string): boolean {
  for (let at = longest - 1; at < text.length; at += longest) {
    if (!isDigit(text.charCodeAt(at))) continue;
    let start = at;
    while (isDigit(text.charCodeAt(start - 1))) start -= 1;
    let end = at + 1;
    while (isDigit(text.charCodeAt(end))) end += 1;
    if (end - start >= longest && opens(text.charCodeAt(start - 1))) return true;
    at = end - 1;
  }
  return false;
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

/** The end of the string that begins at `start`. A loop: a regular expression over megabytes exhausts the stack. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let slashes = 0;
    while (text[end - 1 - slashes] === '\\') slashes += 1;
    if (slashes % 2 === 0) return end + 1;
  }
  return text.length;
}
