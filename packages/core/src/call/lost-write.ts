import * as E from 'fp-ts/lib/Either.js';
import type { Plan, WithResponse } from './call.js';
import type { GraphClient } from '../client/client.js';
import { AbortError, type GraphError, NotFoundError, OutcomeUnknownError } from '../errors/kinds.js';
import { outcomeUnknown } from './outcome.js';
import { type CallOptions, type GraphRequest, pathOf } from '../request/request.js';
import { isClient } from '../client/secrets.js';
import type { Timer } from '../policy/timer.js';
import { isGone, type Verify } from '../schema/verify.js';

type Outcome<A> = E.Either<GraphError, WithResponse<A>>;

/** Follows the attempts of a write, for when the answer of one is lost. */
export function watchedWrite<A>(plan: Plan<A>, timer: Timer) {
  let sentAt = 0;
  let wasLost = false;
  return {
    attempt: async (send: () => Promise<Outcome<A>>): Promise<Outcome<A>> => {
      if (!wasLost) sentAt = timer.now();
      const outcome = await send();
      if (E.isRight(outcome)) return outcome;
      if (wasLost && outcome.left instanceof NotFoundError) return removed(plan) ?? outcome;
      wasLost ||= outcome.left instanceof OutcomeUnknownError;
      return outcome;
    },
    verifiable: (error: GraphError): GraphError =>
      verifiable(wasLost ? inDoubt(error, plan) : error, plan, sentAt, timer),
  };
}

/** A removal that was lost, and finds nothing when it is sent again, has done its work the first time. */
function removed<A>(plan: Plan<A>): Outcome<A> | undefined {
  if (plan.request.method !== 'DELETE') return undefined;
  const value = plan.decode({ success: true }, plan.request);
  return E.isRight(value) ? E.right({ value: value.right, status: 200, headers: {} }) : undefined;
}

/** An attempt that failed by itself does not undo an earlier one whose answer was lost. */
function inDoubt<A>(error: GraphError, { request }: Plan<A>): GraphError {
  if (error instanceof OutcomeUnknownError || error instanceof AbortError) return error;
  const { method, facts } = request;
  return outcomeUnknown(error, { method, facts, path: pathOf(request).slice(1) });
}

/** Gives the error of a lost write its way to find out. */
export function verifiable<A>(
  error: GraphError,
  { client, request }: Plan<A>,
  sentAt: number,
  timer: Timer,
): GraphError {
  const verify = request.facts.verify ?? ownVerify(request);
  if (!(error instanceof OutcomeUnknownError) || verify === undefined || !isClient(client)) return error;
  const path = pathOf(request).slice(1);
  const write = { path, params: request.params, sentAt, options: withoutSignal(request.options) };
  // What is a client has a client's methods.
  const ask = () => verify({ ...write, client: client as GraphClient, now: timer.now() });
  // Not enumerable: an error is logged as data.
  return Object.defineProperty(error, 'verify', { value: ask });
}

/** Whether a node is gone can be seen of any node. */
const ownVerify = ({ method, edge }: GraphRequest): Verify | undefined =>
  method === 'DELETE' && edge === undefined ? isGone : undefined;

/** The signal that ended the write must not end the look at it. */
const withoutSignal = ({ signal: _signal, ...options }: CallOptions): CallOptions => options;
