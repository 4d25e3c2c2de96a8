import * as E from '../errors/either.js';
import { type GraphError, NetworkError } from '../errors/kinds.js';
import type { PreparedRequest } from '../request/prepare.js';
import { givenName, neededNames } from './batch-names.js';
import type { RequestPlan } from './plan.js';

type Prepared = E.Either<GraphError, PreparedRequest>;
type Plans = readonly RequestPlan<unknown>[];

/** Whether a call needs others of its batch, or is needed. */
export const isLinked = (each: RequestPlan<unknown>): boolean =>
  each.item !== undefined || neededNames(each).length > 0;

/** An item whose needed call is not sent is not sent either. */
export function stopDependent(item: Prepared, index: number, plans: Plans, all: readonly Prepared[]): Prepared {
  if (E.isLeft(item)) return item;
  const cause = neededFailure(index, plans, all);
  return cause ? E.left(notRun(item.right, cause)) : item;
}

/** Meta answers nothing for an item whose needed call has failed. */
export function blameNeeded(
  outcome: E.Either<GraphError, unknown>,
  item: Prepared | undefined,
  index: number,
  plans: Plans,
  outcomes: readonly E.Either<GraphError, unknown>[],
): E.Either<GraphError, unknown> {
  if (item === undefined || E.isLeft(item) || (E.isLeft(outcome) && outcome.left.status !== undefined)) return outcome;
  if (E.isRight(outcome) && outcome.right !== undefined) return outcome;
  const cause = neededFailure(index, plans, outcomes);
  // Without a status the batch was lost, or the call that it needs: then it may have run.
  return cause?.status !== undefined ? E.left(notRun(item.right, cause)) : outcome;
}

function neededFailure(
  index: number,
  plans: Plans,
  outcomes: readonly E.Either<GraphError, unknown>[],
): GraphError | undefined {
  const plan = plans[index];
  const needed = plan === undefined ? [] : neededNames(plan);
  if (needed.length === 0) return undefined;
  return outcomes.find((outcome, at): outcome is E.Left<GraphError> => isNamed(plans[at], needed) && E.isLeft(outcome))
    ?.left;
}

const isNamed = (plan: RequestPlan<unknown> | undefined, needed: readonly string[]): boolean =>
  plan !== undefined && needed.includes(givenName(plan) ?? '');

/** The error of an item that was not run, since a call that it needs has failed. */
function notRun({ method, path }: PreparedRequest, cause: GraphError): GraphError {
  return new NetworkError({
    message: `${method} /${path}: it was not run, since a call that it needs has failed (${cause.message})`,
    retry: 'never',
    advice: 'Read the error of that call first.',
    request: { method, path: `/${path}` },
    reason: 'dependency',
    sent: false,
  });
}
