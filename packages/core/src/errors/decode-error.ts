import * as E from './either.js';
import type * as t from 'io-ts';
import type { RequestSummary } from '../wire/http.js';
import { DecodeError, type Mismatch } from './kinds.js';
import { redact } from './redact.js';

/** Decodes a response; the error of a wrong shape names path, expected type and actual value. */
export function decodeResponse<A>(
  codec: t.Decoder<unknown, A>,
  body: unknown,
  request: RequestSummary,
  secrets: readonly string[] = [],
): E.Either<DecodeError, A> {
  const result = codec.decode(body);
  return E.isRight(result) ? result : E.left(decodeError(result.left, request, secrets));
}

const shown = 5;

const doneAdvice = 'Meta reported no error, so it may be done: check before you send it again. ';

/** Makes the error of a wrong shape. */
export function decodeError(errors: t.Errors, request: RequestSummary, secrets: readonly string[]): DecodeError {
  const mismatches = errors.slice(0, shown).map((error) => mismatchOf(error, secrets));
  const more = errors.length > shown ? ` (and ${errors.length - shown} more)` : '';
  const list = mismatches
    .map(({ path, expected, actual }) => `${path}: expected ${expected}, got ${actual}`)
    .join('; ');
  return new DecodeError({
    message: `${request.method} ${request.path}: ${list}${more}`,
    retry: 'never',
    advice: `${request.method === 'GET' ? '' : doneAdvice}Meta's answer has changed its shape. Report it; meanwhile { validation: 'report' } lets it pass.`,
    request,
    mismatches,
  });
}

/** The path, the expected type and the actual value of one io-ts error. */
export function mismatchOf(error: t.ValidationError, secrets: readonly string[] = []): Mismatch {
  const last = error.context.at(-1);
  const path = error.context
    .slice(1)
    .map(({ key }) => key)
    .reduce((text, key) => (/^\d+$/.test(key) ? `${text}[${key}]` : text === '' ? key : `${text}.${key}`), '');
  return {
    path: redact(path, secrets) || '(the whole answer)',
    expected: error.message ?? last?.type.name ?? '?',
    actual: show(path, error.value, secrets),
  };
}

/** Shows a short value only: a long text may be a token that the client does not know, or private. */
function show(path: string, value: unknown, secrets: readonly string[]): string {
  return /token|secret|proof/i.test(path) && value !== undefined ? `a ${typeof value}` : showValue(value, secrets);
}

/** A value in a message. An id written as a number has become another object's, and is not shown. */
export function showValue(value: unknown, secrets: readonly string[] = []): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'an array';
  if (typeof value === 'object' && value !== null) return 'an object';
  if (typeof value === 'number' || typeof value === 'bigint')
    return Math.abs(Number(value)) > Number.MAX_SAFE_INTEGER
      ? 'a number above 2^53, which loses digits'
      : String(value);
  if (typeof value !== 'string')
    return typeof value === 'boolean' ? String(value) : value === null ? 'null' : `a ${typeof value}`;
  const text = redact(JSON.stringify(value), secrets);
  return text.length > 30 ? `a text of ${text.length - 2} characters` : text;
}
