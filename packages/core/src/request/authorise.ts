import { EdgewalkError } from '../errors/error.js';
import * as E from '../errors/either.js';
import type { GraphError } from '../errors/kinds.js';
import { InvalidArgumentError } from '../errors/program.js';
import { formText, type WireParams } from '../wire/form.js';
import type { HttpRequest } from '../wire/http.js';
import { multipart } from '../wire/multipart.js';
import { joinedSignal } from '../transport/joined-signal.js';
import { waitWithin } from '../transport/timeout.js';
import { appSecretProof } from './digest.js';
import type { PreparedRequest } from './prepare.js';
import { type GraphRequest, pathOf } from './request.js';
import type { AccessTokenSource } from './token-source.js';
import { uploadRequest } from './upload.js';
import type { Version } from './version.js';

/** A request ready to be sent, and the texts that must never be shown. */
export interface AuthorisedRequest {
  readonly http: HttpRequest;
  readonly secrets: readonly string[];
}

/** The token and app secret of a client. */
export interface Credentials {
  readonly accessToken: string | AccessTokenSource;
  readonly appSecret?: string;
  readonly version: Version;
}

/** Adds host, version, token and proof. The token is in a header, so that no URL contains it. */
export function authorise(
  request: PreparedRequest,
  token: string,
  baseUrl: string,
  credentials: Credentials,
): AuthorisedRequest | Promise<AuthorisedRequest> {
  checkToken(token, request.operation);
  const { appSecret } = credentials;
  if (appSecret === undefined) return sign(request, token, undefined, baseUrl, credentials);
  return appSecretProof(appSecret, token).then((proof) => sign(request, token, proof, baseUrl, credentials));
}

function sign(
  request: PreparedRequest,
  token: string,
  proof: string | undefined,
  baseUrl: string,
  credentials: Credentials,
): AuthorisedRequest {
  const version = request.options.version ?? credentials.version;
  const base = baseUrl.endsWith('/') ? baseUrl.slice(0, -1) : baseUrl;
  const params = withoutToken(request.params);
  const secrets = secretsOf(request, token, proof, credentials);
  if (request.facts.upload !== undefined)
    return { http: uploadRequest({ ...request, params }, base, version, token), secrets };
  const proven = proof === undefined ? params : { ...params, appsecret_proof: proof };
  return { http: graphRequest(request, `${base}/${version}/${request.path}`, proven, token), secrets };
}

/** The texts that must never be shown. Most calls have only the token of their client. */
function secretsOf(
  { secrets = [] }: PreparedRequest,
  token: string,
  proof: string | undefined,
  { accessToken, appSecret }: Credentials,
): readonly string[] {
  const own = fixedToken(accessToken);
  if (token === own && appSecret === undefined && secrets.length === 0) return [token];
  return [token, proof, own, appSecret, ...secrets].filter((secret) => secret !== undefined);
}

function withoutToken(params: WireParams): WireParams {
  if (params['access_token'] === undefined) return params;
  const others: Record<string, string> = { ...params };
  delete others['access_token'];
  return others;
}

/** Makes the HTTP request: parameters in the query or a form, files in a multipart form, the token in a header. */
export function graphRequest(
  { method, path, options, files }: Pick<PreparedRequest, 'method' | 'path' | 'options' | 'files'>,
  url: string,
  params: WireParams,
  token: string | undefined,
): HttpRequest {
  const text = formText(params);
  const accept = 'application/json';
  const headers = token === undefined ? { accept } : { accept, authorization: `Bearer ${token}` };
  const common = { method, url, headers, summary: { method, path: `/${path}` }, signal: options.signal };
  if (method !== 'POST') return text === '' ? common : Object.assign(common, { url: `${url}?${text}` });
  const body = files === undefined ? text : multipart(params, files);
  const type = typeof body === 'string' ? 'application/x-www-form-urlencoded' : body.type;
  return Object.assign(common, { headers: { ...headers, ...(type && { 'content-type': type }) }, body });
}

/** What to write for what is no token: a text without blanks. Another value would fail later and less clearly. */
export function tokenAdvice(token: unknown): string | undefined {
  if (typeof token !== 'string' || token.trim() === '') return 'give the token, as a string';
  return /^[\x21-\x7e]+$/.test(token) ? undefined : 'it has blanks or line breaks in it; give the token alone';
}

/** Refuses what is no token. */
export function checkToken(token: unknown, where: string): asserts token is string {
  const advice = tokenAdvice(token);
  if (advice !== undefined) throw new InvalidArgumentError(where, `accessToken: ${advice}`);
}

/** The token of a client without a token source. */
export const fixedToken = (given: string | AccessTokenSource): string | undefined =>
  typeof given === 'string' ? given : undefined;

/** The token of a call: its own, as an option or a parameter, or else the client's. */
export function findToken(
  request: TokenRequest,
  { accessToken, timeoutMs }: TokenSettings,
): E.Either<GraphError, string> | Promise<E.Either<GraphError, string>> {
  const own = ownToken(request);
  // authorise() checks a token that is a parameter.
  if (own !== undefined) return E.right(own as string);
  if (typeof accessToken === 'string') return E.right(accessToken);
  const { options } = request;
  const named = { summary: { method: request.method, path: pathOf(request) }, signal: options.signal };
  return waitWithin(options.timeoutMs ?? timeoutMs, named, 'the token source', tokenFrom(accessToken));
}

type TokenRequest = Pick<GraphRequest, 'method' | 'subject' | 'edge' | 'options' | 'params'>;
type TokenSettings = Pick<Credentials, 'accessToken'> & { readonly timeoutMs: number };

/** A source of the caller's may give anything. */
async function tokenFrom(source: AccessTokenSource): Promise<E.Either<GraphError, string>> {
  const given = await source.token();
  if (E.isRight(given) ? typeof given.right === 'string' : given.left instanceof EdgewalkError) return given;
  throw new Error('the token source gave neither a token nor an error of Edgewalk');
}

/** The request of a call that ends with its client, besides its own signal. */
export function endedByClient(request: GraphRequest, whole: AbortSignal): GraphRequest {
  const own = request.options.signal;
  const signal = own === undefined ? whole : joinedSignal(own, whole);
  return { ...request, options: { ...request.options, signal } };
}

/** The token that a call has of its own. */
export const ownToken = ({ options, params }: Pick<GraphRequest, 'options' | 'params'>): unknown =>
  params['access_token'] ?? options.accessToken;
