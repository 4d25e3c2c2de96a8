import * as E from '../errors/either.js';
import type { GraphError } from '../errors/kinds.js';
import type { CallOptions, GraphRequest } from '../request/request.js';
import { Call } from './call.js';
import { composeReceived, type Plan } from './plan.js';

/** The name of a composed call in messages. */
export type CallName = Pick<GraphRequest, 'operation' | 'method'> & { readonly path: string };

/** A call whose value takes several requests, such as all pages of a list. */
export const composedCall = <A>(name: CallName, run: (options: CallOptions) => E.TaskEither<GraphError, A>): Call<A> =>
  new Call(composedPlan(name, run));

/** The plan of such a call, for a subclass of `Call`. */
export const composedPlan = <A>(
  name: CallName,
  run: (options: CallOptions) => E.TaskEither<GraphError, A>,
): Plan<A> => ({
  request: namingRequest(name),
  run: async ({ options }) => {
    const outcome = await run(options)();
    return E.isLeft(outcome) ? outcome : E.right(composeReceived(outcome.right));
  },
});

/** A request for messages only: `run` sends others in its stead. */
export const namingRequest = ({ operation, method, path }: CallName, options: CallOptions = {}): GraphRequest => ({
  operation,
  method,
  login: 'facebook',
  edge: path,
  params: {},
  facts: {},
  options,
});
