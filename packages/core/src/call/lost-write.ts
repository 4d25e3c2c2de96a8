import * as E from '../errors/either.js';
import { abortError } from '../errors/failures.js';
import { AbortError, type GraphError, NotFoundError, OutcomeUnknownError } from '../errors/kinds.js';
import { withRetry } from '../policy/retry.js';
import { type CallOptions, type GraphRequest, pathOf } from '../request/request.js';
import { isGone, type Verify } from '../schema/verify.js';
import { outcomeUnknown } from './outcome.js';
import { composeReceived, type Outcome, type RequestPlan } from './plan.js';

/** Retries a write. Once the response of an attempt is lost, the outcome of later attempts is read differently. */
export async function followWrite<A>(
  plan: RequestPlan<A>,
  attempt: (number: number) => Promise<Outcome<A>>,
): Promise<Outcome<A>> {
  const { retry } = plan.client.settings;
  let sentAt = 0;
  let wasLost = false;
  const follow = async (number: number): Promise<Outcome<A>> => {
    if (!wasLost) sentAt = retry.timer.now();
    const outcome = await attempt(number);
    if (E.isRight(outcome)) return outcome;
    if (wasLost && outcome.left instanceof NotFoundError) return resolveRemoved(plan) ?? outcome;
    wasLost ||= outcome.left instanceof OutcomeUnknownError;
    return outcome;
  };
  const outcome = await withRetry(follow, plan.request, retry);
  if (E.isRight(outcome)) return outcome;
  return E.left(addVerify(wasLost ? keepUnknown(outcome.left, plan) : outcome.left, plan, sentAt));
}

/** A removal that finds nothing when it is repeated succeeded the first time. */
function resolveRemoved<A>({ request, decode }: RequestPlan<A>): Outcome<A> | undefined {
  if (request.method !== 'DELETE') return undefined;
  const value = decode({ success: true }, request, []);
  return E.isRight(value) ? E.right(composeReceived(value.right)) : undefined;
}

/** The failure of a later attempt does not undo an earlier one whose response was lost. */
function keepUnknown(error: GraphError, { request }: RequestPlan<unknown>): GraphError {
  if (error instanceof OutcomeUnknownError) return error;
  const { method, facts } = request;
  const path = pathOf(request);
  // The caller ended it, maybe before it was sent again; the earlier attempt was sent.
  if (error instanceof AbortError) return abortError({ summary: { method, path } }, true);
  return outcomeUnknown(error, { method, facts, path: path.slice(1) });
}

/** Adds `verify()` to the error of a lost write. */
export function addVerify(error: GraphError, { client, request }: RequestPlan<unknown>, sentAt: number): GraphError {
  const verify = request.facts.verify ?? ownVerify(request);
  if (!(error instanceof OutcomeUnknownError) || verify === undefined) return error;
  const { timer } = client.settings.retry;
  const write = { path: pathOf(request).slice(1), params: request.params, sentAt };
  const value = () => verify({ ...write, client: client.reader(withoutSignal(request.options)), now: timer.now() });
  // Not enumerable: logs show an error as data.
  return Object.defineProperty(error, 'verify', { value });
}

/** A read shows whether a node is gone; every node has one. */
const ownVerify = ({ method, edge }: GraphRequest): Verify | undefined =>
  method === 'DELETE' && edge === undefined ? isGone : undefined;

/** The signal that aborted the write must not abort its verification. */
const withoutSignal = ({ signal: _signal, ...options }: CallOptions): CallOptions => options;
