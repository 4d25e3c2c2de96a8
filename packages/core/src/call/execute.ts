import * as E from 'fp-ts/lib/Either.js';
import { cleaned, metadataOf, valueOf } from './answer.js';
import { authorise, type Authorised } from '../request/authorise.js';
import type { Plan, WithResponse } from './call.js';
import type { Login } from '../codec/codec.js';
import type { GraphError } from '../errors/kinds.js';
import { findingsIn } from './batch-findings.js';
import type { LimitedCall } from '../limits/limiter.js';
import type { Finding } from '../limits/news.js';
import type { Usage } from '../wire/usage.js';
import { watchedWrite } from './lost-write.js';
import type { CheckedOptions } from '../client/options.js';
import { contextOf } from './outcome.js';
import { prepare, type PreparedRequest, type Subject } from '../request/request.js';
import { retried, type Retrying } from '../policy/retry.js';
import { followed } from '../policy/observer.js';
import { tellSource, withToken } from '../request/token-source.js';
import { sendWithin } from '../transport/timeout.js';
import type { HttpRequest } from '../transport/transport.js';

/** What a client knows when it sends. */
export interface Sender {
  readonly options: CheckedOptions;
  readonly account: Subject | undefined;
  readonly baseUrl: string;
  readonly login: Login;
}

/** One of the requests that a call takes: 2 is the first retry. */
interface Attempt<A> {
  readonly plan: Plan<A>;
  readonly sender: Sender;
  readonly number: number;
}

/** Sends the request of a plan, again where that is safe, and reads its answer. All that can go wrong is a value. */
export function execute<A>(plan: Plan<A>, sender: Sender): Promise<E.Either<GraphError, WithResponse<A>>> {
  const { request, failure } = plan;
  if (failure) return Promise.resolve(E.left(failure));
  const once = (number: number) => attempt({ plan, sender, number });
  return request.method === 'GET'
    ? retried(once, request, sender.options.retrying)
    : written(once, plan, sender.options.retrying);
}

async function written<A>(
  once: (number: number) => Promise<E.Either<GraphError, WithResponse<A>>>,
  plan: Plan<A>,
  retrying: Retrying,
): Promise<E.Either<GraphError, WithResponse<A>>> {
  const watch = watchedWrite(plan, retrying.timer);
  const outcome = await retried((number) => watch.attempt(() => once(number)), plan.request, retrying);
  return E.isLeft(outcome) ? E.left(watch.verifiable(outcome.left)) : outcome;
}

async function attempt<A>(tried: Attempt<A>): Promise<E.Either<GraphError, WithResponse<A>>> {
  const { plan, sender } = tried;
  const { options } = sender;
  const request = await withToken(plan.request, options.accessToken);
  if (E.isLeft(request)) return request;
  const prepared = await prepare(request.right, sender.account);
  if (E.isLeft(prepared)) return prepared;
  const authorised = await authorise(prepared.right, options, sender.baseUrl);
  const ticket = await options.limiter.enter(limitedCall(prepared.right, authorised.token, sender));
  if (E.isLeft(ticket)) return ticket;
  let finding: Finding = { unsent: true };
  try {
    const sending = send(tried, prepared.right, authorised);
    // A hook may throw later on: the call counts all the same.
    finding = {};
    const sent = await sending;
    finding = sent.finding;
    await tellSource(options.accessToken, plan, request.right, sent.outcome);
    return sent.outcome;
  } finally {
    await options.limiter.leave(ticket.right, finding);
  }
}

interface Sent<A> {
  readonly outcome: E.Either<GraphError, WithResponse<A>>;
  readonly finding: Finding;
}

/** Tells hooks and observers of the request, sends it, and tells them of its end. */
function send<A>(
  { plan, sender: { options, login }, number }: Attempt<A>,
  prepared: PreparedRequest,
  { http, event, secrets }: Authorised,
): Promise<Sent<A>> {
  options.onRequest?.(event());
  // Only graph.facebook.com is known to take batches.
  const last = (login === 'facebook' && options.merging) || options.transport;
  const seen = () => ({ ...event(), ...placeOf(http), attempt: number });
  return followed(options.observers, seen, async (end) => {
    const answer = cleaned(await sendWithin(timeoutOf(prepared, options), http, last), secrets);
    const outcome = valueOf(answer, plan, prepared, secrets);
    const response = E.isRight(answer) ? answer.right : undefined;
    end(response, E.isLeft(outcome) ? outcome.left : undefined);
    if (response) options.onResponse?.({ ...event(), status: response.status, ...metadataOf(response) });
    return { outcome, finding: findingOf(outcome, response?.usage, prepared, secrets) };
  });
}

/** What an answer tells of allowances. */
function findingOf(
  outcome: E.Either<GraphError, WithResponse<unknown>>,
  usage: Usage | undefined,
  prepared: PreparedRequest,
  secrets: readonly string[],
): Finding {
  const error = E.isLeft(outcome) ? outcome.left : undefined;
  const isBatch = prepared.calls !== undefined && E.isRight(outcome);
  if (!isBatch) return { usage: usage ?? error?.usage, error };
  return { usage, error, parts: findingsIn(outcome.right.value, contextOf(prepared, secrets)) };
}

function limitedCall(
  { operation, method, path, calls: cost = 1, options: { signal, priority: own } }: PreparedRequest,
  token: string,
  { login, options }: Sender,
): LimitedCall {
  const priority = own ?? options.priority ?? 'normal';
  return { operation, method, path, login, token, cost, signal, priority };
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
