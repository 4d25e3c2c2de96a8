import * as E from 'fp-ts/lib/Either.js';
import { type AnswerContext, errorIn } from '../errors/classify.js';
import type { FormatProblem, GraphError } from '../errors/kinds.js';
import { formatError } from '../transport/failure.js';
import { parseJson } from '../wire/json.js';
import type { HttpResponse } from '../transport/transport.js';

/** The JSON of an answer, or what is wrong with it: Meta's own error, or no JSON at all. */
export function interpret(
  response: HttpResponse,
  context: () => AnswerContext,
): E.Either<GraphError, unknown> {
  const parsed = parse(response);
  if (E.isRight(parsed)) {
    const error = errorIn(parsed.right, response, context);
    return error ? E.left(error) : parsed;
  }
  const { request } = context();
  const [problem, what] = parsed.left;
  const message = `${request.method} ${request.path}: the answer ${what} (status ${response.status})`;
  return E.left(formatError(problem, message, { summary: request }, response.status));
}

function parse({ status, body }: HttpResponse): E.Either<readonly [FormatProblem, string], unknown> {
  if (status >= 300 && status < 400) return E.left(['redirect', 'redirects, which is not followed']);
  const text = body.trim();
  if (text === '') return E.left(['empty', 'is empty']);
  try {
    return E.right(parseJson(text));
  } catch {
    if (text.startsWith('<')) return E.left(['html', 'is a web page, not JSON']);
    return E.left(
      /^[[{"]/.test(text) ? ['truncated', 'is cut off or broken JSON'] : ['not json', 'is no JSON'],
    );
  }
}
