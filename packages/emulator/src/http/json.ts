import { parseJson } from '@edgewalk/core';

/** PHP's own bound on JSON, and more values than any request has: what is larger only costs time and stack. */
const deepest = 512;
const mostValues = 200_000;

/** The value of a text; undefined for what is no JSON, or nested too deeply. */
export function readJson(text: string): unknown {
  if (!isBounded(text)) return undefined;
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}

/** Counts brackets and commas outside of strings. */
function isBounded(text: string): boolean {
  if (text.length <= deepest) return true;
  let [depth, values] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) at = endOfString(text, at);
    else if (code === openBrace || code === openBracket) depth += 1;
    else if (code === closeBrace || code === closeBracket) depth -= 1;
    else if (code === comma) values += 1;
    if (depth > deepest || values > mostValues) return false;
  }
  return true;
}

const [quote, backslash, comma] = [34, 92, 44];
const [openBrace, closeBrace, openBracket, closeBracket] = [123, 125, 91, 93];

/** Where a string ends: at a quote behind an even number of backslashes. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let slashes = 0;
    while (text.charCodeAt(end - 1 - slashes) === backslash) slashes += 1;
    if (slashes % 2 === 0) return end;
  }
  return text.length;
}
