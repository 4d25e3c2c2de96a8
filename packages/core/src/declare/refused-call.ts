import { Call } from '../call/call.js';
import type { ClientInternals } from '../call/client-internals.js';
import { PagedCall } from '../call/paged-call.js';
import { failedPlan } from '../call/plan.js';
import { AccessTokenError } from '../errors/kinds.js';
import type { WrongLoginError } from '../errors/wrong-login.js';
import { type GraphRequest, pathOf } from '../request/request.js';
import { httpMethods } from '../schema/operations.js';
import type { CallContext } from './checked-call.js';

interface Target extends Pick<GraphRequest, 'subject' | 'edge'> {
  readonly client: ClientInternals;
}

/** A call that fails without being sent: the token is of the other login. */
export function refusedCall(
  { message, advice }: WrongLoginError,
  { operation, where, login, options }: CallContext,
  { client, ...target }: Target,
): Call<unknown> {
  const method = httpMethods[operation.kind];
  const request = { operation: where, method, login, ...target, params: {}, facts: operation.facts, options };
  const summary = { method, path: pathOf(target) };
  const error = new AccessTokenError({
    problem: 'other login',
    message: `${method} ${summary.path}: ${message}`,
    retry: 'never',
    advice,
    request: summary,
  });
  const plan = failedPlan(error, request, client);
  return operation.kind === 'pages' ? new PagedCall<never>(plan) : new Call(plan);
}
