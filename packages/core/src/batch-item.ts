import * as E from 'fp-ts/lib/Either.js';
import { appSecretProof } from './authorise.js';
import { type Call, plan, type Plan } from './call.js';
import type { GraphClient } from './client.js';
import { isObject } from './codec.js';
import { type GraphError, TransientError } from './errors/kinds.js';
import { contextOf, outcomeUnknown } from './outcome.js';
import { pathOf, prepare, type PreparedRequest } from './request.js';
import { interpret } from './transport/interpret.js';

/** Writes a call out as an item. A call of another client, made by `api.as(…)`, brings its token and proof along. */
export async function prepareItem(
  call: Call<unknown>,
  client: GraphClient,
): Promise<E.Either<GraphError, PreparedRequest>> {
  const { request, failure, client: own } = call[plan];
  if (failure) return E.left(failure);
  const prepared = await prepare(request, own.account);
  if (E.isLeft(prepared)) return prepared;
  const token = request.options.accessToken ?? (own === client ? undefined : own.options.accessToken);
  if (token === undefined) return prepared;
  const { appSecret } = own.options;
  const proof = appSecret === undefined ? {} : { appsecret_proof: await appSecretProof(appSecret, token) };
  return E.right({ ...prepared.right, params: { ...prepared.right.params, access_token: token, ...proof } });
}

/** The item as Meta's batch wants it. */
export function itemOf({ method, path, params, options }: PreparedRequest): Record<string, string> {
  const query = new URLSearchParams(params).toString();
  const url = options.version === undefined ? path : `${options.version}/${path}`;
  if (method === 'POST') return { method, relative_url: url, body: query };
  return { method, relative_url: query === '' ? url : `${url}?${query}` };
}

/** The outcome of one item, by the call's own decoder. */
export function readItem(
  answer: unknown,
  request: PreparedRequest,
  called: Plan<unknown>,
): E.Either<GraphError, unknown> {
  if (!isObject(answer) || typeof answer['code'] !== 'number') return E.left(unanswered(request));
  const headers = Array.isArray(answer['headers']) ? answer['headers'].filter(isObject) : [];
  const response = {
    status: answer['code'],
    headers: Object.fromEntries(
      headers.map(({ name, value }) => [String(name).toLowerCase(), String(value)]),
    ),
    body: typeof answer['body'] === 'string' ? answer['body'] : '',
  };
  const { access_token: token, appsecret_proof: proof } = request.params;
  const secrets = [token, proof].filter((secret) => secret !== undefined);
  const body = interpret(response, contextOf(request, secrets));
  return E.isLeft(body) ? body : called.decode(body.right, called.request);
}

/** A null item: Meta ran out of time before it came to this one, or while it was at it. */
function unanswered(request: PreparedRequest): GraphError {
  const cause = new TransientError({
    message: `${request.method} ${pathOf(request)}: the batch gave no answer for it`,
    retry: 'safe',
    advice: 'Send it again, in a smaller batch.',
    request: { method: request.method, path: `/${request.path}` },
  });
  return request.method === 'GET' ? cause : outcomeUnknown(cause, request);
}
