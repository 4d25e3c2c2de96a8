import * as E from '../errors/either.js';
import * as t from 'io-ts';
import { type GraphError, OutcomeUnknownError } from '../errors/kinds.js';
import { loginOf } from '../request/host.js';
import type { PreparedRequest } from '../request/prepare.js';
import type { CallOptions } from '../request/request.js';
import { fixedToken } from '../request/authorise.js';
import { sendAsTheyEnter } from './batch-entry.js';
import { answeredItem, failedItem, type ItemResult } from './item-result.js';
import { blameNeeded, isLinked, stopDependent } from './batch-needs.js';
import { findReplaced } from './batch-refusals.js';
import { filePart, isUnanswered, itemOf, itemSecrets, prepareItem, type ReadyItem } from './batch-item.js';
import type { ClientInternals } from './client-internals.js';
import { endedByCaller } from './in-time.js';
import { hasDeadline, ItemDeadlines, withDeadlines } from './item-deadlines.js';
import { addVerify } from './lost-write.js';
import { lostResponse, notPrepared } from './outcome.js';
import { execute } from './pipeline.js';
import type { Outcome, RequestPlan } from './plan.js';
import { decodeBy } from './read.js';

/** Each item is read by itself: an odd one fails alone. */
const Items = t.array(t.unknown, 'batch answer');

type ItemOutcome = E.Either<GraphError, unknown>;

/** Sends calls as one request; returns an outcome for each. */
export async function sendBatch(
  plans: readonly RequestPlan<unknown>[],
  client: ClientInternals,
  options: CallOptions,
  mayReload = true,
): Promise<readonly ItemOutcome[]> {
  const all = await Promise.all(plans.map((plan) => prepareSafely(plan, client, options)));
  const prepared = all.map((item, index) => stopDependent(item, index, plans, all));
  const ready = prepared.flatMap((item, index) => readyItem(plans[index], item));
  const sentAt = client.settings.retry.timer.now();
  const answers = await answersOf(ready, client, options, { isWhole: plans.some(isLinked), mayReload });
  let next = 0;
  const outcomes = prepared.map((item, index): ItemOutcome => {
    const plan = plans[index];
    if (E.isLeft(item) || plan === undefined) return item;
    const outcome = answers[next] ?? E.right(undefined);
    next += 1;
    return E.isLeft(outcome) ? E.left(addVerify(outcome.left, plan, sentAt)) : outcome;
  });
  return outcomes.map((outcome, index) => blameNeeded(outcome, prepared[index], index, plans, outcomes));
}

/** The outcomes of items that are ready. Those whose token was replaced elsewhere go again, once. */
async function answersOf(
  ready: readonly ReadyItem[],
  client: ClientInternals,
  options: CallOptions,
  { isWhole, mayReload }: { readonly isWhole: boolean; readonly mayReload: boolean },
): Promise<readonly ItemOutcome[]> {
  const replaced: ReadyItem[] = [];
  const send = async (items: readonly ReadyItem[]) => {
    const results = await sendItems(items, client, options);
    // Calls that are linked went together or not at all.
    if (mayReload && !isWhole) replaced.push(...(await findReplaced(items, results, client, options)));
    return results;
  };
  const answers = await sendAsTheyEnter(ready, client, options, { isWhole, send });
  if (replaced.length === 0) return answers;
  const again = await sendBatch(replaced.map(planOf), client, options, false);
  return answers.map((answer, index) => again[replaced.findIndex((one) => one === ready[index])] ?? answer);
}

const planOf = ({ plan }: ReadyItem): RequestPlan<unknown> => plan;

const readyItem = (
  plan: RequestPlan<unknown> | undefined,
  item: E.Either<GraphError, PreparedRequest>,
): readonly ReadyItem[] => (plan === undefined || E.isLeft(item) ? [] : [{ plan, prepared: item.right }]);

/** Sends items as one request. */
async function sendItems(
  ready: readonly ReadyItem[],
  client: ClientInternals,
  options: CallOptions,
): Promise<readonly ItemResult[]> {
  const deadlines = ready.some(hasDeadline) ? new ItemDeadlines(ready, options.signal) : undefined;
  const { timeoutMs } = client.settings;
  const own = deadlines ? withDeadlines(options, ready, timeoutMs, deadlines) : options;
  const result: Outcome<readonly unknown[]> = await execute(batchPlan(ready, client, own));
  deadlines?.stop();
  const secrets = E.isRight(result) ? result.right.secrets : [];
  const failure = E.isLeft(result) ? result.left : undefined;
  const isCut = E.isRight(result) && ready.some((item, index) => isUnanswered(item, result.right.value[index]));
  return ready.map((item, index): ItemResult => {
    const ended = deadlines?.errorOf(index, failure === undefined || mayBeSent(failure));
    const isRead = item.prepared.method === 'GET';
    // What happened to a write counts, even if it was answered late.
    if (ended && (isRead || (failure !== undefined && isLost(failure))))
      return { outcome: E.left(lostResponse(ended, item.prepared)), observation: { error: failure } };
    return E.isLeft(result)
      ? failedItem(result.left, item, index)
      : answeredItem(result.right, index, item, { secrets: allSecrets(secrets, item, client), isCut });
  });
}

const mayBeSent = (error: GraphError): boolean => !('sent' in error) || error.sent;

const isLost = (error: GraphError): boolean => 'sent' in error || error instanceof OutcomeUnknownError;

/** A token source may throw, and a proof needs what not every runtime has: then nothing of the item is sent. */
async function prepareSafely(
  plan: RequestPlan<unknown>,
  client: ClientInternals,
  { signal }: CallOptions,
): Promise<E.Either<GraphError, PreparedRequest>> {
  const { request } = plan;
  try {
    const item = prepareItem(plan, client);
    // The signals of the item and of the batch.
    return await endedByCaller({ ...request, options: signal ? { signal } : {} }, endedByCaller(request, item));
  } catch (thrown) {
    return E.left(notPrepared(thrown, request));
  }
}

function batchPlan(
  items: readonly ReadyItem[],
  client: ClientInternals,
  options: CallOptions,
): RequestPlan<readonly unknown[]> {
  const repeatable = items.every(({ prepared }) => prepared.method === 'GET');
  const files = items.map(({ prepared }, index) => [filePart(index), prepared.files?.['source']] as const);
  return {
    client,
    request: {
      operation: 'batch',
      method: 'POST',
      login: loginOf(client.settings, options),
      params: { batch: JSON.stringify(items.map(itemOf)), include_headers: true, ...Object.fromEntries(files) },
      facts: repeatable ? { repeatable } : {},
      options,
      secrets: items.flatMap(({ prepared }) => itemSecrets(prepared)),
      calls: items.length,
    },
    decode: (body, request, secrets) => decodeBy(Items, body, { client, request, secrets }),
  };
}

function allSecrets(
  shared: readonly string[],
  { plan: { client }, prepared }: ReadyItem,
  sender: ClientInternals,
): readonly string[] {
  const own = itemSecrets(prepared);
  if (client === sender && own.length === 0) return shared;
  const { accessToken, appSecret } = client.settings;
  const others = [fixedToken(accessToken), appSecret].filter((secret) => secret !== undefined);
  return [...shared, ...others, ...own];
}
