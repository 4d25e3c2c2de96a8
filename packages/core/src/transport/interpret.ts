import * as E from 'fp-ts/lib/Either.js';
import { type AnswerContext, errorIn } from '../errors/classify.js';
import type { FormatProblem, GraphError } from '../errors/kinds.js';
import { formatError } from './failure.js';
import { parseJson } from './json.js';
import type { HttpResponse } from './transport.js';

/** The JSON of an answer, or what is wrong with it: Meta's own error, or no JSON at all. */
export function interpret(response: HttpResponse, context: AnswerContext): E.Either<GraphError, unknown> {
  const name = `${context.request.method} ${context.request.path}`;
  const out = (problem: FormatProblem, what: string) =>
    E.left(
      formatError(
        problem,
        `${name}: ${what} (status ${response.status})`,
        { summary: context.request },
        response.status,
      ),
    );
  if (response.status >= 300 && response.status < 400)
    return out('redirect', 'the answer redirects, which is not followed');
  const body = response.body.trim();
  if (body === '') return out('empty', 'the answer is empty');
  let value: unknown;
  try {
    value = parseJson(body);
  } catch {
    if (body.startsWith('<')) return out('html', 'the answer is a web page, not JSON');
    return /^[[{"]/.test(body)
      ? out('truncated', 'the answer is cut off or broken JSON')
      : out('not json', 'the answer is no JSON');
  }
  const error = errorIn(value, response, context);
  return error ? E.left(error) : E.right(value);
}
