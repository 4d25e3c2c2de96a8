import * as E from 'fp-ts/lib/Either.js';
import type * as t from 'io-ts';
import { DecodeError, type Mismatch } from './errors/kinds.js';
import type { RequestSummary } from './errors/error.js';

/** Decodes an answer; a wrong shape is told by path, expectation and what came. */
export function decodeAnswer<A>(
  codec: t.Type<A>,
  body: unknown,
  request: RequestSummary,
): E.Either<DecodeError, A> {
  const result = codec.decode(body);
  return E.isRight(result) ? result : E.left(decodeError(result.left, request));
}

const shown = 5;

function decodeError(errors: t.Errors, request: RequestSummary): DecodeError {
  const mismatches = errors.slice(0, shown).map(mismatchOf);
  const more = errors.length > shown ? ` (and ${errors.length - shown} more)` : '';
  const list = mismatches
    .map(({ path, expected, actual }) => `${path}: expected ${expected}, got ${actual}`)
    .join('; ');
  return new DecodeError({
    message: `${request.method} ${request.path}: ${list}${more}`,
    retry: 'never',
    advice:
      "Meta's answer has changed its shape. Report it; meanwhile { validation: 'report' } lets it pass.",
    request,
    mismatches,
  });
}

/** The place, the expectation and the finding of one io-ts error. */
export function mismatchOf(error: t.ValidationError): Mismatch {
  const last = error.context.at(-1);
  const path = error.context
    .slice(1)
    .map(({ key }) => key)
    .reduce(
      (text, key) => (/^\d+$/.test(key) ? `${text}[${key}]` : text === '' ? key : `${text}.${key}`),
      '',
    );
  return {
    path: path || '(the whole answer)',
    expected: error.message ?? last?.type.name ?? '?',
    actual: show(path, error.value),
  };
}

function show(path: string, value: unknown): string {
  if (value === undefined) return 'nothing';
  if (/token|secret|proof/i.test(path)) return `a ${typeof value}`;
  if (Array.isArray(value)) return 'an array';
  if (typeof value === 'object' && value !== null) return 'an object';
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
