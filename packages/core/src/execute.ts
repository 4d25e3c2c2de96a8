import * as E from 'fp-ts/lib/Either.js';
import { cleaned, metadataOf, valueOf } from './answer.js';
import { authorise } from './authorise.js';
import type { Plan, WithResponse } from './call.js';
import type { GraphError } from './errors/kinds.js';
import type { CheckedOptions } from './options.js';
import { prepare, type PreparedRequest, type Subject } from './request.js';
import { tellSource, withToken } from './token-source.js';
import { compose, timeout } from './transport/behaviours.js';

/** What a client knows when it sends. */
export interface Sender {
  readonly options: CheckedOptions;
  readonly account: Subject | undefined;
  readonly baseUrl: string;
}

/** Sends the request of a plan and reads its answer. Everything that can go wrong is a value. */
export async function execute<A>(
  plan: Plan<A>,
  { options, account, baseUrl }: Sender,
): Promise<E.Either<GraphError, WithResponse<A>>> {
  if (plan.failure) return E.left(plan.failure);
  const request = await withToken(plan.request, options.accessToken);
  if (E.isLeft(request)) return request;
  const prepared = await prepare(request.right, account);
  if (E.isLeft(prepared)) return prepared;
  const { http, event, secrets } = await authorise(prepared.right, options, baseUrl);
  const { onRequest, onResponse, pace, transport } = options;
  onRequest?.(event);
  const send = compose([...pace, timeout(timeoutOf(prepared.right, options))], transport);
  const answer = cleaned(await send(http)(), secrets);
  if (E.isRight(answer)) onResponse?.({ ...event, status: answer.right.status, ...metadataOf(answer.right) });
  const outcome = valueOf(answer, plan, prepared.right, secrets);
  await tellSource(options.accessToken, plan, request.right, outcome);
  return outcome;
}

/** What a file has at least, unless the call says otherwise: ten minutes. */
const fileTimeout = 600_000;

function timeoutOf({ options, files }: PreparedRequest, { timeoutMs }: CheckedOptions): number {
  return options.timeoutMs ?? (files === undefined ? timeoutMs : Math.max(timeoutMs, fileTimeout));
}
