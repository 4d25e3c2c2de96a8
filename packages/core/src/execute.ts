import * as E from 'fp-ts/lib/Either.js';
import { cleaned, metadataOf, valueOf } from './answer.js';
import { authorise } from './authorise.js';
import type { Plan, WithResponse } from './call.js';
import type { GraphError } from './errors/kinds.js';
import type { CheckedOptions } from './options.js';
import { followed } from './telemetry/observer.js';
import { pathOf, prepare, type PreparedRequest, type Subject } from './request.js';
import { retried } from './retry/retrying.js';
import { tellSource, withToken } from './token-source.js';
import { watchedWrite } from './lost-write.js';
import { compose, timeout } from './transport/behaviours.js';
import type { HttpRequest } from './transport/transport.js';

/** What a client knows when it sends. */
export interface Sender {
  readonly options: CheckedOptions;
  readonly account: Subject | undefined;
  readonly baseUrl: string;
  /** Whether the host takes batches. */
  readonly merges: boolean;
}

/** Sends the request of a plan, again where that is safe, and reads its answer. All that can go wrong is a value. */
export async function execute<A>(
  plan: Plan<A>,
  sender: Sender,
): Promise<E.Either<GraphError, WithResponse<A>>> {
  const { operation, method, options } = plan.request;
  if (plan.failure) return E.left(plan.failure);
  const called = { operation, signal: options.signal, summary: { method, path: pathOf(plan.request) } };
  const { retrying } = sender.options;
  const watch = watchedWrite(plan, retrying.timer);
  const outcome = await retried(
    (number) => watch.attempt(() => attempt(plan, sender, number)),
    called,
    retrying,
  );
  return E.isLeft(outcome) ? E.left(watch.verifiable(outcome.left)) : outcome;
}

async function attempt<A>(
  plan: Plan<A>,
  { options, account, baseUrl, merges }: Sender,
  number: number,
): Promise<E.Either<GraphError, WithResponse<A>>> {
  const request = await withToken(plan.request, options.accessToken);
  if (E.isLeft(request)) return request;
  const prepared = await prepare(request.right, account);
  if (E.isLeft(prepared)) return prepared;
  const { http, event, secrets } = await authorise(prepared.right, options, baseUrl);
  options.onRequest?.(event);
  const last = (merges && options.merging) || options.transport;
  const send = compose([...options.pace, timeout(timeoutOf(prepared.right, options))], last);
  const seen = { ...event, ...placeOf(http), attempt: number };
  const outcome = await followed(options.observers, seen, async (end) => {
    const answer = cleaned(await send(http)(), secrets);
    const read = valueOf(answer, plan, prepared.right, secrets);
    end(E.isRight(answer) ? answer.right : undefined, E.isLeft(read) ? read.left : undefined);
    if (E.isRight(answer))
      options.onResponse?.({ ...event, status: answer.right.status, ...metadataOf(answer.right) });
    return read;
  });
  await tellSource(options.accessToken, plan, request.right, outcome);
  return outcome;
}

function placeOf({ url }: HttpRequest) {
  const { protocol, host } = new URL(url);
  return { host, scheme: protocol.slice(0, -1) };
}

/** What a file has at least, unless the call says otherwise: ten minutes. */
const fileTimeout = 600_000;

function timeoutOf({ options, files }: PreparedRequest, { timeoutMs }: CheckedOptions): number {
  return options.timeoutMs ?? (files === undefined ? timeoutMs : Math.max(timeoutMs, fileTimeout));
}
