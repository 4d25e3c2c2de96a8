import * as E from '../errors/either.js';
import { errorOf } from '../errors/failures.js';
import type { GraphError } from '../errors/kinds.js';
import { warn } from '../policy/hook.js';
import type { LimitedCall } from '../limits/limiter.js';
import type { ResponseObservation } from '../limits/observation.js';
import { findToken } from '../request/authorise.js';
import type { CallOptions, GraphRequest } from '../request/request.js';
import { joinedSignal } from '../transport/joined-signal.js';
import type { ReadyItem } from './batch-item.js';
import type { ClientInternals, Settings } from './client-internals.js';
import type { ItemResult } from './item-result.js';
import { enterInTime } from './in-time.js';
import { limitedCall } from './pipeline.js';
import { notPrepared } from './outcome.js';

type SendGroup = (items: readonly ReadyItem[]) => Promise<readonly ItemResult[]>;

/** An item that enters the limits with its own token and account. */
interface Entering {
  readonly item: ReadyItem;
  /** Settles when it has entered, has failed, or is known to wait. */
  readonly known: Promise<void>;
  readonly entered: Promise<void>;
  entry: E.Either<GraphError, unknown> | undefined;
}

/**
 * Sends items in one request as they enter the limits. Those that wait do not hold up the others: they go together when
 * they enter. The items of a whole batch go together or not at all.
 */
export async function sendAsTheyEnter(
  items: readonly ReadyItem[],
  client: ClientInternals,
  options: CallOptions,
  { isWhole, send }: { readonly isWhole: boolean; readonly send: SendGroup },
): Promise<readonly E.Either<GraphError, unknown>[]> {
  if (items.length === 0) return [];
  const token = await senderToken(client, options);
  const all = items.map((item) => enterItem(item, token, options, items.length));
  const outcomes = new Map<ReadyItem, E.Either<GraphError, unknown>>();
  const sending: Promise<void>[] = [];
  let waiting = all;
  await Promise.all(all.map(({ known, entered }) => (isWhole ? entered : known)));
  if (isWhole) failTogether(all);
  while (waiting.length > 0) {
    const ready = waiting.filter(({ entry }) => entry !== undefined);
    waiting = waiting.filter(({ entry }) => entry === undefined);
    sending.push(sendGroup(ready, outcomes, send));
    if (waiting.length === 0) break;
    await Promise.race(waiting.map(({ entered }) => entered));
    // Others may enter at the same moment.
    await new Promise<void>((resolve) => void setTimeout(resolve, 0));
  }
  await Promise.all(sending);
  return items.map((item) => outcomes.get(item) ?? E.right(undefined));
}

/** The token of the batch; without one the batch fails by itself. */
export async function senderToken({ settings }: ClientInternals, options: CallOptions): Promise<string> {
  try {
    const token = await findToken({ method: 'POST', options, params: {} }, settings);
    return E.isRight(token) ? token.right : '';
  } catch {
    return '';
  }
}

function enterItem(item: ReadyItem, token: string, options: CallOptions, together: number): Entering {
  const { plan, prepared } = item;
  const request = { ...plan.request, options: { ...plan.request.options, ...options, ...signalOf(item, options) } };
  const own = prepared.params['access_token'] ?? token;
  const call = limitedCall({ ...prepared, options: request.options }, own, request, plan.client, { ms: 0 });
  const { promise: held, resolve: onHeld } = deferred();
  const entry = enterSafely(request, plan.client.settings, { ...call, together, onHeld });
  if (!('then' in entry)) return { item, entry, known: Promise.resolve(), entered: Promise.resolve() };
  const entering: { -readonly [K in keyof Entering]: Entering[K] } = {
    item,
    entry: undefined,
    known: held,
    entered: held,
  };
  entering.entered = entry.then((found) => void (entering.entry = found));
  entering.known = Promise.race([held, entering.entered]);
  return entering;
}

function deferred(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve: (() => void) | undefined;
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve: () => resolve?.() };
}

type Entered = E.Either<GraphError, unknown>;

/** A limiter of the caller's may throw: then nothing is sent. */
function enterSafely(request: GraphRequest, settings: Settings, call: LimitedCall): Entered | Promise<Entered> {
  try {
    const found = settings.limiter.enter(call);
    const failed = (thrown: unknown): Entered => E.left(notPrepared(thrown, request));
    return 'then' in found ? enterInTime(request, settings, found).catch(failed) : found;
  } catch (thrown) {
    return E.left(notPrepared(thrown, request));
  }
}

/** The signals of the item, of its client and of the batch. */
function signalOf({ plan }: ReadyItem, { signal }: CallOptions): Pick<CallOptions, 'signal'> {
  const own = joinedSignal(plan.request.options.signal, plan.client.settings.signal);
  return { signal: joinedSignal(signal, own) };
}

/** Calls that need each other are not sent without each other. */
function failTogether(all: readonly Entering[]): void {
  const failed = all.find(({ entry }) => entry !== undefined && E.isLeft(entry))?.entry;
  if (failed === undefined || E.isRight(failed)) return;
  for (const one of all) {
    if (one.entry === undefined || E.isLeft(one.entry)) continue;
    leave(one, one.entry.right, { unsent: true });
    const { method, path } = one.item.prepared;
    one.entry = E.left(errorOf(failed.left, { method, path: `/${path}` }, {}));
  }
}

async function sendGroup(
  all: readonly Entering[],
  outcomes: Map<ReadyItem, E.Either<GraphError, unknown>>,
  send: SendGroup,
): Promise<void> {
  const group = all.flatMap((one) => {
    if (one.entry !== undefined && E.isRight(one.entry)) return [{ one, ticket: one.entry.right }];
    if (one.entry !== undefined) outcomes.set(one.item, one.entry);
    return [];
  });
  const results = group.length === 0 ? [] : await send(group.map(({ one }) => one.item));
  for (const [index, { one, ticket }] of group.entries()) {
    const result = results[index];
    if (result) outcomes.set(one.item, result.outcome);
    leave(one, ticket, result?.observation ?? {});
  }
}

function leave({ item }: Entering, ticket: unknown, observation: ResponseObservation): void {
  const report = async () => item.plan.client.settings.limiter.leave(ticket, observation);
  report().catch((thrown: unknown) => warn('the limiter', thrown));
}
