import * as E from 'fp-ts/lib/Either.js';
import { isObject } from '../codec/codec.js';
import type { AnswerContext } from '../errors/classify.js';
import { interpret } from './interpret.js';
import { ItemResponse } from '../wire/item-response.js';
import type { Finding } from '../limits/news.js';
import { parseUsage } from '../wire/usage.js';

/** What the answers in a batch tell: each has headers of its own, and can be a refusal in a batch that is none. */
export function findingsIn(items: unknown, context: AnswerContext): readonly Finding[] {
  return Array.isArray(items) ? items.filter(tellsMore).map((item) => findingOf(item, context)) : [];
}

type Answer = Readonly<Record<string, unknown>>;

/** Most have gone well and tell nothing. */
const tellsMore = (item: unknown): item is Answer =>
  isObject(item) && (mayBeError(item) || (Array.isArray(item['headers']) && item['headers'].some(isOfUsage)));

const isOfUsage = (row: unknown): boolean => isObject(row) && /-usage$/i.test(String(row['name']));

/** Bodies are long, and read once already; where the code tells of no error, one can only be all of the body. */
const mayBeError = ({ code, body }: Answer): boolean =>
  typeof body === 'string' && (typeof code !== 'number' || code >= 400 || body.startsWith('{"error"'));

function findingOf(item: Answer, context: AnswerContext): Finding {
  const response = new ItemResponse(item);
  const read = mayBeError(item) ? interpret(response, () => context) : undefined;
  const usage = parseUsage(response.headers);
  return { ...(usage && { usage }), ...(read && E.isLeft(read) && { error: read.left }) };
}
