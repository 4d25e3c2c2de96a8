import * as E from '../errors/either.js';
import type * as t from 'io-ts';
import { isObject } from '../codec/record-check.js';
import { mend } from '../codec/mend.js';
import { type ResponseContext, errorIn } from '../errors/classify.js';
import { decodeError } from '../errors/decode-error.js';
import { formatError } from '../errors/failures.js';
import type { FormatProblem, GraphError } from '../errors/kinds.js';
import { runHook } from '../policy/hook.js';
import type { PreparedRequest } from '../request/prepare.js';
import { type GraphRequest, pathOf } from '../request/request.js';
import type { HttpResponse } from '../wire/http.js';
import { cleanUsage } from '../wire/usage.js';
import { redact } from '../errors/redact.js';
import type { ResponseObservation } from '../limits/observation.js';
import type { Outcome } from './plan.js';
import { parseJson } from '../wire/json.js';
import type { ClientInternals } from './client-internals.js';
import { lostResponse } from './outcome.js';

/** What reading a response needs of its request. */
type ReadRequest = Pick<PreparedRequest, 'method' | 'path' | 'facts' | 'login'>;

/** The JSON of a response, or its error. A write that was sent and whose response was lost has an unknown outcome. */
export function readJson(
  result: E.Either<GraphError, HttpResponse>,
  request: ReadRequest,
  secrets: readonly string[],
): E.Either<GraphError, unknown> {
  const json = E.isLeft(result) ? result : interpret(result.right, () => contextOf(request, secrets));
  return E.isLeft(json) ? E.left(lostResponse(json.left, request)) : json;
}

/** What reading a response needs to know about its request. */
function contextOf({ method, path, facts, login }: ReadRequest, secrets: readonly string[]): ResponseContext {
  const { permissions, repeatable = false } = facts;
  return {
    request: { method, path: `/${path}` },
    permissions: (login && permissions?.[login]) ?? [],
    secrets,
    repeatable: method === 'GET' || repeatable,
  };
}

/** The JSON of a response, or its error: Meta's own error, or a body that is not JSON. */
function interpret(response: HttpResponse, context: () => ResponseContext): E.Either<GraphError, unknown> {
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

/** A quick test: almost every response succeeded and has no member of an error. */
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

/** Decodes a response with a codec, as strictly as the client's `validation` option says. */
export function decodeBy<A>(
  codec: t.Type<A>,
  body: unknown,
  { client, request, secrets }: DecodeContext,
): E.Either<GraphError, A> {
  const { validation, onDrift } = client.settings;
  // 'off' returns the body under the declared type: the caller chose that.
  if (validation === 'off' && isObject(body)) return E.right(body as A);
  const decoded = codec.decode(body);
  if (E.isRight(decoded)) return decoded;
  const mended = isObject(body) ? mend(codec, body) : body;
  const fitting = codec.decode(mended);
  if (E.isRight(fitting)) return fitting;
  const error = decodeError(decoded.left, { method: request.method, path: pathOf(request) }, secrets);
  if (validation === 'strict' || !isObject(body)) return E.left(error);
  if (onDrift) runHook('onDrift', () => onDrift(error));
  return E.right(mended as A);
}

/** The client and the request of a response, and the texts that must not be shown. */
export interface DecodeContext {
  readonly client: ClientInternals;
  readonly request: GraphRequest;
  readonly secrets: readonly string[];
}

/** What a response reports about allowances. */
export function observationOf(
  outcome: Outcome<unknown>,
  response: HttpResponse | undefined,
  secrets: readonly string[],
): ResponseObservation {
  const usage = response && cleanUsage(response.headers, (text) => redact(text, secrets));
  if (E.isRight(outcome)) return { usage, value: outcome.right.value };
  return { usage: usage ?? outcome.left.usage, error: outcome.left };
}
