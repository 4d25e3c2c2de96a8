import * as E from '../errors/either.js';
import { AbortError, type GraphError, NotFoundError, OutcomeUnknownError } from '../errors/kinds.js';
import { withRetry } from '../policy/retry.js';
import { type CallOptions, type GraphRequest, pathOf } from '../request/request.js';
import { isGone, type Verify } from '../schema/verify.js';
import { outcomeUnknown } from './outcome.js';
import { composed, type Outcome, type RequestPlan } from './plan.js';

/** Retries a write, and follows its attempts: once the answer of one is lost, the others are seen in that light. */
export async function followWrite<A>(
  plan: RequestPlan<A>,
  attempt: (number: number) => Promise<Outcome<A>>,
): Promise<Outcome<A>> {
  const { retry } = plan.client.settings;
  let sentAt = 0;
  let wasLost = false;
  const followed = async (number: number): Promise<Outcome<A>> => {
    if (!wasLost) sentAt = retry.timer.now();
    const outcome = await attempt(number);
    if (E.isRight(outcome)) return outcome;
    if (wasLost && outcome.left instanceof NotFoundError) return removedBefore(plan) ?? outcome;
    wasLost ||= outcome.left instanceof OutcomeUnknownError;
    return outcome;
  };
  const outcome = await withRetry(followed, plan.request, retry);
  if (E.isRight(outcome)) return outcome;
  return E.left(verifiable(wasLost ? stillUnknown(outcome.left, plan) : outcome.left, plan, sentAt));
}

/** A removal that was lost, and finds nothing when it is sent again, succeeded the first time. */
function removedBefore<A>({ request, decode }: RequestPlan<A>): Outcome<A> | undefined {
  if (request.method !== 'DELETE') return undefined;
  const value = decode({ success: true }, request, []);
  return E.isRight(value) ? E.right(composed(value.right)) : undefined;
}

/** An attempt that failed by itself does not undo an earlier one whose answer was lost. */
function stillUnknown(error: GraphError, { request }: RequestPlan<unknown>): GraphError {
  if (error instanceof OutcomeUnknownError || error instanceof AbortError) return error;
  const { method, facts } = request;
  return outcomeUnknown(error, { method, facts, path: pathOf(request).slice(1) });
}

/** Gives the error of a lost write its way to find out. */
export function verifiable(error: GraphError, { client, request }: RequestPlan<unknown>, sentAt: number): GraphError {
  const verify = request.facts.verify ?? ownVerify(request);
  if (!(error instanceof OutcomeUnknownError) || verify === undefined) return error;
  const { timer } = client.settings.retry;
  const write = { path: pathOf(request).slice(1), params: request.params, sentAt };
  const value = () => verify({ ...write, client: client.reader(withoutSignal(request.options)), now: timer.now() });
  // Not enumerable: an error is logged as data.
  return Object.defineProperty(error, 'verify', { value });
}

/** Any node can be asked whether it is gone. */
const ownVerify = ({ method, edge }: GraphRequest): Verify | undefined =>
  method === 'DELETE' && edge === undefined ? isGone : undefined;

/** The signal that ended the write must not end its verification. */
const withoutSignal = ({ signal: _signal, ...options }: CallOptions): CallOptions => options;
