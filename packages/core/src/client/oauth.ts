import * as E from '../errors/either.js';
import type * as t from 'io-ts';
import { Call } from '../call/call.js';
import { namingRequest } from '../call/composed-call.js';
import type { Outcome } from '../call/plan.js';
import { readJson } from '../call/read.js';
import { decodeResponse } from '../errors/decode-error.js';
import type { GraphError } from '../errors/kinds.js';
import { graphRequest } from '../request/authorise.js';
import { appSecretProof } from '../request/digest.js';
import type { PreparedRequest } from '../request/prepare.js';
import type { GraphRequest } from '../request/request.js';
import type { Version } from '../request/version.js';
import { checkWritable } from '../schema/writable.js';
import { sendWithin } from '../transport/timeout.js';
import type { Transport } from '../transport/transport.js';
import { toWire } from '../wire/form.js';

/** A request to a login endpoint, sent before there is a client. */
export interface OauthRequest<A> {
  /** Its name in messages, such as `facebookLogin.exchangeCode`. */
  readonly operation: string;
  readonly method: GraphRequest['method'];
  /** Such as `https://graph.facebook.com`; a call's own `baseUrl` replaces it. */
  readonly host: string;
  /** Undefined when the path follows the host directly. */
  readonly version?: Version | undefined;
  /** Such as `oauth/access_token`. */
  readonly path: string;
  /** Sent in the query of a GET or DELETE, in the form of a POST. */
  readonly params?: Readonly<Record<string, unknown>>;
  /** Sent in the Authorization header. */
  readonly accessToken?: string | undefined;
  /** With it and a token, the request has an `appsecret_proof`. */
  readonly appSecret?: string | undefined;
  /** Further texts that must not appear in any error, besides the token and the app secret. */
  readonly secrets?: readonly string[];
  /** True when the request is idempotent. */
  readonly repeatable?: boolean;
  /** The codec of the response. */
  readonly response: t.Decoder<unknown, A>;
  /** Replaces an error with a more specific one. */
  readonly explain?: (error: GraphError) => GraphError;
}

export interface OauthOptions {
  readonly transport: Transport;
  readonly timeoutMs: number;
}

/** A call to a login endpoint: lazy and sent once, like every call. */
export function oauthCall<A>(request: OauthRequest<A>, options: OauthOptions): Call<A> {
  const { operation, method, path, params = {} } = request;
  checkWritable(params, operation);
  return new Call<A>({
    request: namingRequest({ operation, method, path }),
    run: async ({ options: callOptions }) => {
      const outcome = await send(request, callOptions, options);
      return E.isLeft(outcome) && request.explain ? E.left(request.explain(outcome.left)) : outcome;
    },
  });
}

async function send<A>(
  request: OauthRequest<A>,
  options: GraphRequest['options'],
  { timeoutMs, transport }: OauthOptions,
): Promise<Outcome<A>> {
  const { operation, method, path, params = {} } = request;
  // The token of the call replaces the request's, but is not added to a request without one.
  const accessToken = request.accessToken && (options.accessToken ?? request.accessToken);
  const proof = await proofOf(request, accessToken);
  const prepared: PreparedRequest = {
    operation,
    method,
    path,
    options,
    facts: request.repeatable === true ? { repeatable: true } : {},
    params: { ...toWire(params), ...proof },
  };
  const http = graphRequest(prepared, urlOf(request, options), prepared.params, accessToken);
  const result = await sendWithin(options.timeoutMs ?? timeoutMs, http, transport);
  const secrets = secretsOf(request, options, proof);
  const json = readJson(result, prepared, secrets);
  if (E.isLeft(json)) return json;
  if (E.isLeft(result)) return result;
  const value = decodeResponse(request.response, json.right, http.summary, secrets);
  return E.isLeft(value) ? value : E.right({ value: value.right, response: result.right, secrets });
}

async function proofOf(
  { appSecret }: Pick<OauthRequest<unknown>, 'appSecret'>,
  accessToken: string | undefined,
): Promise<Record<string, string>> {
  if (accessToken === undefined || appSecret === undefined) return {};
  return { appsecret_proof: await appSecretProof(appSecret, accessToken) };
}

const secretsOf = <A>(
  { accessToken = '', appSecret = '', secrets = [] }: OauthRequest<A>,
  options: GraphRequest['options'],
  proof: Record<string, string>,
): readonly string[] =>
  [accessToken, appSecret, ...secrets, ...Object.values(proof), options.accessToken ?? ''].filter(
    (secret) => secret !== '',
  );

function urlOf<A>(
  { host, path, version: own }: OauthRequest<A>,
  { baseUrl, version }: GraphRequest['options'],
): string {
  const segment = own === undefined ? [] : [version ?? own];
  return [(baseUrl ?? host).replace(/\/+$/, ''), ...segment, path].join('/');
}
