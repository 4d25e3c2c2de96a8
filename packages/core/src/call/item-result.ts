import { isObject } from '../codec/record-check.js';
import * as E from '../errors/either.js';
import { type GraphError, RateLimitError } from '../errors/kinds.js';
import { redact } from '../errors/redact.js';
import type { ResponseObservation } from '../limits/observation.js';
import type { HttpResponse } from '../wire/http.js';
import { responseIn } from '../wire/item-response.js';
import { cleanUsage, type Usage } from '../wire/usage.js';
import { readItem, type ReadyItem, sharedFailure } from './batch-item.js';
import type { Received } from './plan.js';

/** What became of an item of a batch, and what its own response reports about allowances. */
export interface ItemResult {
  readonly outcome: E.Either<GraphError, unknown>;
  readonly observation: ResponseObservation;
  /** Whether Meta answered for it, not for the batch as a whole. */
  readonly isAnswered?: true;
}

/** The result of an item of a batch that failed as a whole: a refusal of the batch is one of its sender's. */
export function failedItem(error: GraphError, { prepared }: ReadyItem, index: number): ItemResult {
  const isSenders = index === 0 || prepared.params['access_token'] === undefined;
  const observation = isSenders || !(error instanceof RateLimitError) ? { error } : { unsent: true };
  return { outcome: E.left(sharedFailure(error, prepared)), observation };
}

/** The result of an item by its answer, which has headers of its own; those of the batch are read once. */
export function answeredItem(
  { value, response }: Received<readonly unknown[]>,
  index: number,
  item: ReadyItem,
  { secrets, isCut }: { readonly secrets: readonly string[]; readonly isCut: boolean },
): ItemResult {
  const answer = value[index];
  const outcome = readItem(answer, item, secrets, isCut);
  const part = hasUsage(answer) ? responseIn(answer) : undefined;
  const usage = { ...(index === 0 && usageIn(response, secrets)), ...(part && usageIn(part, secrets)) };
  const reported = 'businessUseCases' in usage ? { usage: usage as Usage } : {};
  return {
    outcome,
    isAnswered: true,
    observation: { ...reported, ...(E.isLeft(outcome) ? { error: outcome.left } : { value: outcome.right }) },
  };
}

const usageIn = ({ headers }: HttpResponse, secrets: readonly string[]): Usage | undefined =>
  cleanUsage(headers, (text) => redact(text, secrets));

/** Most items report nothing. */
const hasUsage = (answer: unknown): boolean =>
  isObject(answer) &&
  Array.isArray(answer['headers']) &&
  answer['headers'].some((row) => isObject(row) && /-usage$/i.test(String(row['name'])));
