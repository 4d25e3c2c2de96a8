import * as E from '../errors/either.js';
import * as t from 'io-ts';
import type { GraphError } from '../errors/kinds.js';
import { appSecretProof } from '../request/digest.js';
import { loginOf } from '../request/host.js';
import type { PreparedRequest } from '../request/prepare.js';
import type { CallOptions } from '../request/request.js';
import { fixedToken } from '../request/authorise.js';
import { itemOf, itemSecrets, prepareItem, readItem, sharedFailure } from './batch-item.js';
import type { ClientInternals } from './client-internals.js';
import { addVerify } from './lost-write.js';
import { notPrepared } from './outcome.js';
import { execute } from './pipeline.js';
import { composeReceived, type Outcome, type RequestPlan } from './plan.js';
import { decodeBy } from './read.js';

/** Each item is read by itself: an odd one fails alone. */
const Items = t.array(t.unknown, 'batch answer');

/** Sends calls as one request; returns an outcome for each. */
export async function sendBatch(
  plans: readonly RequestPlan<unknown>[],
  client: ClientInternals,
  options: CallOptions,
): Promise<readonly E.Either<GraphError, unknown>[]> {
  const prepared = await Promise.all(plans.map((plan) => prepareSafely(plan, client)));
  const ready = prepared.filter((item) => E.isRight(item)).map((item) => item.right);
  const sentAt = client.settings.retry.timer.now();
  const result: Outcome<readonly unknown[]> =
    ready.length === 0 ? E.right(composeReceived([])) : await execute(batchPlan(ready, client, options));
  const items: readonly unknown[] = E.isRight(result) ? result.right.value : [];
  const secrets = await clientSecrets(client, options);
  let next = 0;
  return plans.map((plan, index) => {
    const item = prepared[index];
    if (item === undefined || E.isLeft(item)) return item ?? E.right(undefined);
    const outcome = E.isLeft(result)
      ? E.left(sharedFailure(result.left, item.right))
      : readItem(items[next], item.right, plan, allSecrets(secrets, item.right, plan, client));
    next += 1;
    return E.isLeft(outcome) ? E.left(addVerify(outcome.left, plan, sentAt)) : outcome;
  });
}

/** A token source may throw, and a proof needs what not every runtime has: then nothing of the item is sent. */
async function prepareSafely(
  plan: RequestPlan<unknown>,
  client: ClientInternals,
): Promise<E.Either<GraphError, PreparedRequest>> {
  try {
    return await prepareItem(plan, client);
  } catch (thrown) {
    return E.left(notPrepared(thrown, plan.request));
  }
}

function batchPlan(
  items: readonly PreparedRequest[],
  client: ClientInternals,
  options: CallOptions,
): RequestPlan<readonly unknown[]> {
  const repeatable = items.every(({ method }) => method === 'GET');
  return {
    client,
    request: {
      operation: 'batch',
      method: 'POST',
      login: loginOf(client.settings, options),
      params: { batch: JSON.stringify(items.map(itemOf)), include_headers: true },
      facts: repeatable ? { repeatable } : {},
      options,
      secrets: items.flatMap(itemSecrets),
      calls: items.length,
    },
    decode: (body, request, secrets) => decodeBy(Items, body, { client, request, secrets }),
  };
}

/** The secrets of the client that sends the batch, which most items share. */
async function clientSecrets(
  { settings: { accessToken, appSecret } }: ClientInternals,
  options: CallOptions,
): Promise<readonly string[]> {
  const token = options.accessToken ?? fixedToken(accessToken);
  // Without crypto there was no proof that could be shown.
  const proof = appSecret && token && (await appSecretProof(appSecret, token).catch(() => undefined));
  return [options.accessToken, fixedToken(accessToken), appSecret, proof].filter(
    (secret) => secret !== undefined && secret !== '',
  ) as string[];
}

function allSecrets(
  shared: readonly string[],
  item: PreparedRequest,
  { client }: RequestPlan<unknown>,
  sender: ClientInternals,
): readonly string[] {
  const own = itemSecrets(item);
  if (client === sender && own.length === 0) return shared;
  const { accessToken, appSecret } = client.settings;
  const others = [fixedToken(accessToken), appSecret].filter((secret) => secret !== undefined);
  return [...shared, ...others, ...own];
}
