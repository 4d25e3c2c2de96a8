import { redact } from '@edgewalk/core';
import type { NamedToken } from '../options.js';

type Named = Pick<NamedToken, 'name' | 'token'>;

/** The texts of a value with the names of tokens in place of tokens: `[facebook]`. Unknown tokens are redacted. */
export function hideTokens<A>(value: A, tokens: readonly Named[]): A {
  // Of two tokens one may begin with the other.
  const longest = tokens.toSorted((a, b) => b.token.length - a.token.length);
  return hideIn(
    value,
    longest,
    longest.map(({ token }) => token),
  ) as A;
}

function hideIn(value: unknown, tokens: readonly Named[], secrets: readonly string[]): unknown {
  if (typeof value === 'string') return hideInText(value, tokens, secrets);
  if (Array.isArray(value)) return value.map((item) => hideIn(item, tokens, secrets));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, hideIn(item, tokens, secrets)]));
}

function hideInText(text: string, tokens: readonly Named[], secrets: readonly string[]): string {
  const marked = tokens.reduce(
    (said, { token }, at) => said.replaceAll(token, markOf(at)).replaceAll(encodeURIComponent(token), markOf(at)),
    text,
  );
  return redact(marked, secrets).replaceAll(/<token (\d+)>/g, (mark, at) => nameOf(tokens[Number(at)]) ?? mark);
}

/** Stands for a token while others are redacted: no value that `redact` takes for a secret has such a character. */
const markOf = (at: number): string => `<token ${at}>`;

const nameOf = (token: Named | undefined): string | undefined => token && `[${token.name}]`;

/** Parameters with the tokens whose names stand for them. */
export const withTokens = (params: Readonly<Record<string, unknown>>, tokens: readonly Named[]) =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      tokens.find((token) => value === nameOf(token))?.token ?? value,
    ]),
  );
