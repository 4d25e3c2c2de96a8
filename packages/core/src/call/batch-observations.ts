import * as E from '../errors/either.js';
import { isObject } from '../codec/record-check.js';
import type { ResponseContext } from '../errors/classify.js';
import { redact } from '../errors/redact.js';
import type { ResponseObservation } from '../limits/observation.js';
import { ItemResponse } from '../wire/item-response.js';
import { cleanUsage } from '../wire/usage.js';
import { interpret } from './read.js';

/** What the items of a batch report about allowances: each has its own headers, and each may be refused. */
export function batchObservations(items: unknown, context: ResponseContext): readonly ResponseObservation[] {
  return Array.isArray(items) ? items.filter(saysMore).map((item) => observationOf(item, context)) : [];
}

type Item = Readonly<Record<string, unknown>>;

/** Most items succeeded and report nothing. */
const saysMore = (item: unknown): item is Item =>
  isObject(item) && (mayBeError(item) || (Array.isArray(item['headers']) && item['headers'].some(isOfUsage)));

const isOfUsage = (row: unknown): boolean => isObject(row) && /-usage$/i.test(String(row['name']));

/** Saves a second parse of long bodies: with a code of success, an error can only be the whole body. */
const mayBeError = ({ code, body }: Item): boolean =>
  typeof body === 'string' && (typeof code !== 'number' || code >= 400 || body.startsWith('{"error"'));

function observationOf(item: Item, context: ResponseContext): ResponseObservation {
  const response = new ItemResponse(item);
  const json = mayBeError(item) ? interpret(response, () => context) : undefined;
  const usage = cleanUsage(response.headers, (text) => redact(text, context.secrets));
  return { ...(usage && { usage }), ...(json && E.isLeft(json) && { error: json.left }) };
}
