import * as E from 'fp-ts/lib/Either.js';
import { cleaned } from './answer.js';
import { appSecretProof } from '../request/authorise.js';
import { type Call, plan, type Plan } from './call.js';
import type { GraphClient } from '../client/client.js';
import { isObject } from '../codec/codec.js';
import { withoutSecrets } from '../errors/decode-error.js';
import { type GraphError, OutcomeUnknownError, TransientError } from '../errors/kinds.js';
import type { ErrorDetails } from '../errors/error.js';
import { afterAnswer, outcomeUnknown } from './outcome.js';
import { pathOf, prepare, type PreparedRequest } from '../request/request.js';
import { optionsOf, secretsOf } from '../client/secrets.js';
import { aborted } from '../transport/failure.js';
import { currentToken } from '../request/token-source.js';
import { ItemResponse } from '../wire/item-response.js';
import { formText } from '../wire/form.js';

/** Writes a call out as an item. A call of another client, made by `api.as(…)`, brings its token and proof along. */
export async function prepareItem(
  call: Call<unknown>,
  client: GraphClient,
): Promise<E.Either<GraphError, PreparedRequest>> {
  const { request, failure, client: own } = call[plan];
  if (failure) return E.left(failure);
  const { signal } = request.options;
  if (signal?.aborted === true) {
    return E.left(aborted({ summary: { method: request.method, path: pathOf(request) } }, false));
  }
  const prepared = await prepare(request, own.account);
  if (E.isLeft(prepared)) return prepared;
  const { accessToken, appSecret } = optionsOf(own);
  if (request.options.accessToken === undefined && own === client) return prepared;
  const given = await currentToken(request.options.accessToken ?? accessToken);
  if (E.isLeft(given)) return given;
  const token = given.right;
  const proof = appSecret === undefined ? {} : { appsecret_proof: await appSecretProof(appSecret, token) };
  return E.right({ ...prepared.right, params: { ...prepared.right.params, access_token: token, ...proof } });
}

/** The item as Meta's batch wants it. */
export function itemOf({ method, path, params, options }: PreparedRequest): Record<string, string> {
  const query = formText(params);
  const url = options.version === undefined ? path : `${options.version}/${path}`;
  if (method === 'POST') return { method, relative_url: url, body: query };
  return { method, relative_url: query === '' ? url : `${url}?${query}` };
}

/** The token and proof that an item of another client brings along. */
export const secretsIn = ({ params }: PreparedRequest): string[] =>
  [params['access_token'], params['appsecret_proof']].filter((secret) => secret !== undefined);

/** The outcome of one item, by the call's own decoder. */
export function readItem(
  answer: unknown,
  request: PreparedRequest,
  called: Plan<unknown>,
  shared: Shared,
): E.Either<GraphError, unknown> {
  if (!isObject(answer) || typeof answer['code'] !== 'number') return E.left(unanswered(request));
  const secrets = allSecrets(request, called, shared);
  const body = afterAnswer(cleaned(E.right(new ItemResponse(answer)), secrets), request, secrets);
  const value = E.isLeft(body) ? body : called.decode(body.right, called.request);
  return E.isLeft(value) ? E.left(withoutSecrets(value.left, secrets)) : value;
}

/** The client that sends the batch, and its secrets, which are those of most items. */
interface Shared {
  readonly client: object;
  readonly secrets: readonly string[];
}

function allSecrets(request: PreparedRequest, { client }: Plan<unknown>, shared: Shared): readonly string[] {
  const own = secretsIn(request);
  return client === shared.client && own.length === 0
    ? shared.secrets
    : [...shared.secrets, ...secretsOf(client), ...own];
}

/** A null item: Meta ran out of time before it came to this one, or while it was at it. */
function unanswered(request: PreparedRequest): GraphError {
  const cause = new TransientError({
    message: `${request.method} /${request.path}: the batch gave no answer for it`,
    retry: 'safe',
    advice: 'Send it again, in a smaller batch.',
    request: { method: request.method, path: `/${request.path}` },
  });
  return request.method === 'GET' ? cause : outcomeUnknown(cause, request);
}

/** What the failure of the whole batch is to one of its items: a lost answer leaves only writes in doubt. */
export function sharedFailure(error: GraphError, request: PreparedRequest): GraphError {
  if (!(error instanceof OutcomeUnknownError)) return error;
  const { cause } = error;
  if (request.method !== 'GET') return outcomeUnknown(cause, request);
  // The kinds that a cause can be of are all made from their own data.
  const { message, advice } = cause;
  const Kind = cause.constructor as new (details: ErrorDetails) => typeof cause;
  const summary = { method: request.method, path: `/${request.path}` };
  return new Kind({ ...cause.toJSON(), message, advice, retry: 'safe', request: summary });
}
