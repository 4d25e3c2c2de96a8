import * as E from '../errors/either.js';
import type * as t from 'io-ts';
import { isObject } from '../codec/record-check.js';
import { type AnswerContext, errorIn } from '../errors/classify.js';
import { decodeError } from '../errors/decode-error.js';
import { formatError } from '../errors/failures.js';
import type { FormatProblem, GraphError } from '../errors/kinds.js';
import { runHook } from '../policy/hook.js';
import type { PreparedRequest } from '../request/prepare.js';
import { type GraphRequest, pathOf } from '../request/request.js';
import type { HttpResponse } from '../wire/http.js';
import { parseJson } from '../wire/json.js';
import type { ClientInternals } from './client-internals.js';
import { lostAnswer } from './outcome.js';

/** The JSON of an answer, or what is wrong. A write that was sent and whose answer was lost has an unknown outcome. */
export function readJson(
  answer: E.Either<GraphError, HttpResponse>,
  request: PreparedRequest,
  secrets: readonly string[],
): E.Either<GraphError, unknown> {
  const json = E.isLeft(answer) ? answer : interpret(answer.right, () => contextOf(request, secrets));
  return E.isLeft(json) && request.method !== 'GET' ? E.left(lostAnswer(json.left, request)) : json;
}

/** What reading an answer needs to know of its request. */
export function contextOf({ method, path, facts }: PreparedRequest, secrets: readonly string[]): AnswerContext {
  const { permissions, repeatable = false } = facts;
  return {
    request: { method, path: `/${path}` },
    permissions: [...(permissions?.facebook ?? []), ...(permissions?.instagram ?? [])],
    secrets,
    repeatable: method === 'GET' || repeatable,
  };
}

/** The JSON of an answer, or what is wrong with it: Meta's own error, or no JSON at all. */
export function interpret(response: HttpResponse, context: () => AnswerContext): E.Either<GraphError, unknown> {
  const parsed = parse(response);
  if (E.isRight(parsed)) {
    const error = mayBeError(parsed.right, response) ? errorIn(parsed.right, response, context) : undefined;
    return error ? E.left(error) : parsed;
  }
  const { request } = context();
  const [problem, what] = parsed.left;
  const message = `${request.method} ${request.path}: the answer ${what} (status ${response.status})`;
  return E.left(formatError(problem, message, { summary: request }, response.status));
}

/** Almost every answer is none: it succeeded, and has no member of an error. */
const mayBeError = (body: unknown, { status }: HttpResponse): boolean =>
  status >= 400 || (isObject(body) && ('error' in body || 'error_message' in body || 'debug_info' in body));

function parse({ status, body }: HttpResponse): E.Either<readonly [FormatProblem, string], unknown> {
  if (status >= 300 && status < 400) return E.left(['redirect', 'redirects, which is not followed']);
  const text = body.trim();
  if (text === '') return E.left(['empty', 'is empty']);
  try {
    return E.right(parseJson(text));
  } catch {
    if (text.startsWith('<')) return E.left(['html', 'is a web page, not JSON']);
    return E.left(/^[[{"]/.test(text) ? ['truncated', 'is cut off or broken JSON'] : ['not json', 'is no JSON']);
  }
}

/** Reads an answer by a codec, as strictly as the client's `validation` says. */
export function decodeBy<A>(
  codec: t.Type<A>,
  body: unknown,
  { client, request, secrets }: DecodeContext,
): E.Either<GraphError, A> {
  const { validation, onDrift } = client.settings;
  // 'off' hands out what came under the declared type: that is what the caller chose.
  if (validation === 'off' && isObject(body)) return E.right(body as A);
  const decoded = codec.decode(body);
  if (E.isRight(decoded)) return decoded;
  const error = decodeError(decoded.left, { method: request.method, path: pathOf(request) }, secrets);
  if (validation === 'strict' || !isObject(body)) return E.left(error);
  if (onDrift) runHook('onDrift', () => onDrift(error));
  return E.right(body as A);
}

/** Whose answer is decoded: the client, the request that it answers, and what must not be shown. */
export interface DecodeContext {
  readonly client: ClientInternals;
  readonly request: GraphRequest;
  readonly secrets: readonly string[];
}
