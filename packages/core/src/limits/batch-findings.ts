import * as E from 'fp-ts/lib/Either.js';
import { isObject } from '../codec.js';
import type { AnswerContext } from '../errors/classify.js';
import { interpret } from '../transport/interpret.js';
import type { Finding } from './news.js';
import { parseUsage } from './usage.js';

/** What the answers in a batch tell: each has headers of its own, and can be a refusal in a batch that is none. */
export function findingsIn(items: unknown, context: AnswerContext): readonly Finding[] {
  return Array.isArray(items) ? items.filter(isObject).map((item) => findingOf(item, context)) : [];
}

function findingOf({ code, headers, body }: Record<string, unknown>, context: AnswerContext): Finding {
  const rows = Array.isArray(headers) ? headers.filter(isObject) : [];
  const response = {
    status: typeof code === 'number' ? code : 0,
    headers: Object.fromEntries(
      rows.map(({ name, value }) => [String(name).toLowerCase(), String(value)] as const),
    ),
    body: typeof body === 'string' ? body : '',
  };
  // Only a body with an error can be a refusal; the others are long, and read once already.
  const read = response.body.includes('"error"') ? interpret(response, () => context) : undefined;
  const usage = parseUsage(response.headers);
  return { ...(usage && { usage }), ...(read && E.isLeft(read) && { error: read.left }) };
}
