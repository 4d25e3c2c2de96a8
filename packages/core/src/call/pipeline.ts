import * as E from '../errors/either.js';
import type { GraphError } from '../errors/kinds.js';
import type { LimitedCall } from '../limits/limiter.js';
import type { ResponseObservation } from '../limits/observation.js';
import { eventOf } from '../policy/events.js';
import { runHook, warn } from '../policy/hook.js';
import { hostIn, type Observation, observe } from '../policy/observer.js';
import { metadataOf } from '../policy/response-metadata.js';
import { withRetry } from '../policy/retry.js';
import { type AuthorisedRequest, authorise, endedByClient, findToken } from '../request/authorise.js';
import { hostOf } from '../request/host.js';
import { prepare, type PreparedRequest } from '../request/prepare.js';
import { longestUrl, throughBatch } from '../transport/long-read.js';
import { sendWithin } from '../transport/timeout.js';
import type { Send } from '../transport/transport.js';
import type { HttpRequest, HttpResponse } from '../wire/http.js';
import type { GraphRequest } from '../request/request.js';
import { batchNames, failureAlone } from './batch-names.js';
import type { ClientInternals, Settings } from './client-internals.js';
import { endedByCaller, enterInTime, runInTime } from './in-time.js';
import { followWrite } from './lost-write.js';
import { notPrepared } from './outcome.js';
import type { Outcome, Progress, RequestPlan, SentResult } from './plan.js';
import { observationOf, readJson } from './read.js';
import { reportRefusal } from './refused-token.js';

/**
 * Runs a call when it is awaited. Check, select and plan ran before, when it was made. Every failure is returned as a
 * value.
 *
 * An attempt finds the token and the path, authorises the request, waits for the limits, sends it, reads the response
 * and decodes it. A whole attempt is retried when that is safe.
 */
export function execute<A>(plan: RequestPlan<A>): Promise<Outcome<A>> {
  const { failure = batchNames.areUsed ? failureAlone(plan) : undefined } = plan;
  if (failure) return Promise.resolve(E.left(failure));
  const { settings } = plan.client;
  const ended = { ...plan, request: endedByClient(plan.request, settings.signal) };
  const progress: Progress = { waited: { ms: 0 } };
  const once = async (number: number) => {
    const outcome = await attempt(ended, number, progress);
    if (progress.reload !== 'found') return outcome;
    // The refused token was replaced elsewhere: nothing was done, so that even a write may go again, once.
    progress.reload = 'done';
    return attempt(ended, number, progress);
  };
  return plan.request.method === 'GET' ? withRetry(once, ended.request, settings.retry) : followWrite(ended, once);
}

async function attempt<A>(plan: RequestPlan<A>, number: number, progress: Progress): Promise<Outcome<A>> {
  const { settings } = plan.client;
  const ready = await prepareAttempt(plan, progress.waited);
  if (E.isLeft(ready)) return ready;
  const { prepared, authorised, token, entry } = ready.right;
  let observation: ResponseObservation = {};
  try {
    const { onRequest } = settings;
    if (onRequest) runHook('onRequest', () => onRequest(eventOf(prepared, authorised.secrets, settings.label)));
    const sent = await send(plan, prepared, authorised, number);
    observation = sent.observation;
    if (E.isLeft(sent.outcome) && (await reportRefusal(sent.outcome.left, token, plan.request, settings)))
      progress.reload ??= 'found';
    return sent.outcome;
  } finally {
    try {
      // The items of a batch enter and leave by themselves.
      const leaving = plan.request.calls === undefined ? settings.limiter.leave(entry, observation) : undefined;
      if (leaving) await runInTime(plan.request, settings, leaving);
    } catch (thrown) {
      warn('the limiter', thrown);
    }
  }
}

interface Ready {
  readonly prepared: PreparedRequest;
  readonly authorised: AuthorisedRequest;
  readonly token: string;
  /** What the limiter let through, to be brought back. */
  readonly entry: unknown;
}

/** Everything before the request is sent. Whatever throws here, nothing was sent. */
async function prepareAttempt<A>(
  { request, client }: RequestPlan<A>,
  waited: { ms: number },
): Promise<E.Either<GraphError, Ready>> {
  const { settings, account } = client;
  try {
    const token = await findToken(request, settings);
    if (E.isLeft(token)) return token;
    const found = prepare(request, account);
    const prepared = 'then' in found ? await endedByCaller(request, found) : found;
    if (E.isLeft(prepared)) return prepared;
    const baseUrl = request.options.baseUrl ?? settings.baseUrl ?? hostOf(request.facts, request.login);
    const authorised = await authorise(prepared.right, token.right, baseUrl, settings);
    const ready = { prepared: prepared.right, authorised, token: token.right };
    if (request.calls !== undefined) return E.right({ ...ready, entry: undefined });
    const entering = settings.limiter.enter(limitedCall(prepared.right, token.right, request, client, waited));
    const entry = 'then' in entering ? await enterInTime(request, settings, entering) : entering;
    if (E.isLeft(entry)) return entry;
    return E.right(Object.assign(ready, { entry: entry.right }));
  } catch (thrown) {
    return E.left(notPrepared(thrown, request));
  }
}

/** Sends the request and reads the response; notifies observers and hooks of both. */
async function send<A>(
  plan: RequestPlan<A>,
  prepared: PreparedRequest,
  { http, secrets }: AuthorisedRequest,
  number: number,
): Promise<SentResult<A>> {
  const { settings } = plan.client;
  const end = isObserved(settings)
    ? observe(settings, { ...eventOf(prepared, secrets, settings.label), ...hostIn(http.url), attempt: number })
    : undefined;
  const answer = await sendWithin(timeoutOf(prepared, settings), http, transportOf(plan, http));
  const response = E.isRight(answer) ? answer.right : undefined;
  const outcome = readOutcome(answer, plan, prepared, secrets);
  end?.({ ...(response && metadataIn(response, secrets)), ...(E.isLeft(outcome) && { error: outcome.left }) });
  const { onResponse } = settings;
  if (response && onResponse)
    runHook('onResponse', () =>
      onResponse({ ...eventOf(prepared, secrets, settings.label), ...metadataIn(response, secrets) }),
    );
  return { outcome, observation: observationOf(outcome, response, secrets) };
}

const metadataIn = (response: HttpResponse, secrets: readonly string[]) => ({
  status: response.status,
  ...metadataOf(response, secrets),
});

/** Only graph.facebook.com is known to accept batches, and therefore merged and long reads. */
function transportOf({ client: { settings }, request }: RequestPlan<unknown>, { url }: HttpRequest): Send {
  if (request.login !== 'facebook') return settings.transport;
  return url.length > longestUrl ? throughBatch(settings.transport) : (settings.mergeReads ?? settings.transport);
}

/** Whether there are observers. Most clients have none: then no event is made. */
const isObserved = ({ observers, channels }: Observation): boolean =>
  observers.length > 0 ||
  (channels !== undefined && (channels.request.hasSubscribers || channels.response.hasSubscribers));

/** Reads the JSON of a response and decodes it by the plan. */
function readOutcome<A>(
  result: E.Either<GraphError, HttpResponse>,
  { decode, request }: RequestPlan<A>,
  prepared: PreparedRequest,
  secrets: readonly string[],
): Outcome<A> {
  const json = readJson(result, prepared, secrets);
  if (E.isLeft(json)) return json;
  if (E.isLeft(result)) return result;
  const value = decode(json.right, request, secrets);
  return E.isLeft(value) ? value : E.right({ value: value.right, response: result.right, secrets });
}

/** A call as a limiter sees it. */
export function limitedCall(
  { operation, method, path, options: { signal, whenHeld, priority: first } }: PreparedRequest,
  token: string,
  { login }: GraphRequest,
  { settings: { label, priority: usual }, account: own }: ClientInternals,
  waited: { ms: number },
): LimitedCall {
  const priority = first ?? usual ?? 'normal';
  const account = typeof own === 'string' ? own : undefined;
  return { operation, method, path, login, token, account, signal, priority, whenHeld, waited, label };
}

/** The minimum timeout of a call that sends a file: ten minutes. */
const fileTimeoutMs = 600_000;

const timeoutOf = ({ options, files }: PreparedRequest, { timeoutMs }: Settings): number =>
  options.timeoutMs ?? (files === undefined ? timeoutMs : Math.max(timeoutMs, fileTimeoutMs));
