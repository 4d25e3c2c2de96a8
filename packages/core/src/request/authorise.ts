import type { Login } from '../codec/codec.js';
import { redact } from '../errors/redact.js';
import type { RequestEvent } from '../policy/events.js';
import { type CheckedOptions, checkToken } from '../client/options.js';
import { multipart } from '../wire/multipart.js';
import { Recent } from '../wire/text-cache.js';
import type { PreparedRequest } from './request.js';
import type { HttpRequest } from '../transport/transport.js';
import { knownToken } from './token-source.js';
import { uploadRequest } from './upload.js';
import { formText, type WireParams } from '../wire/form.js';

/** A request ready to be sent, what hooks may see of it, and the texts that must never be seen. */
export interface Authorised {
  readonly token: string;
  readonly http: HttpRequest;
  /** Written down for those who watch; seldom does anybody. */
  readonly event: () => RequestEvent;
  readonly secrets: readonly string[];
}

/** The login a token belongs to, by its prefix; undefined when the prefix does not tell. */
export function loginOfToken(token: string): Login | undefined {
  if (token.startsWith('IG')) return 'instagram';
  return token.startsWith('EAA') ? 'facebook' : undefined;
}

/** Adds host, version, token and proof. The token travels in a header, so that no URL ever holds it. */
export function authorise(
  request: PreparedRequest,
  options: CheckedOptions,
  baseUrl: string,
): Authorised | Promise<Authorised> {
  const token =
    request.params['access_token'] ?? request.options.accessToken ?? knownToken(options.accessToken);
  checkToken(token, request.operation);
  if (options.appSecret === undefined) return signed(request, options, baseUrl, token);
  return appSecretProof(options.appSecret, token).then((proof) =>
    signed(request, options, baseUrl, token, proof),
  );
}

function signed(
  request: PreparedRequest,
  options: CheckedOptions,
  baseUrl: string,
  token: string,
  proof?: string,
): Authorised {
  const params = withoutToken(request.params);
  const secrets = secretsIn(request, options, token, proof);
  const version = request.options.version ?? options.version;
  const base = baseUrl.endsWith('/') ? baseUrl.slice(0, -1) : baseUrl;
  const proven = proof === undefined ? params : { ...params, appsecret_proof: proof };
  const { method, path, operation, facts } = request;
  return {
    token,
    http:
      facts.upload === undefined
        ? graphRequest(request, `${base}/${version}/${path}`, proven, token)
        : uploadRequest({ ...request, params }, base, version, token),
    event: () => ({ operation, method, path: `/${path}`, params: cleanParams(params, secrets) }),
    secrets,
  };
}

/** All that must never be seen. Most calls have the token of their client, and nothing else. */
function secretsIn(
  { secrets = [] }: PreparedRequest,
  options: CheckedOptions,
  token: string,
  proof: string | undefined,
): readonly string[] {
  const own = knownToken(options.accessToken);
  if (token === own && options.appSecret === undefined && secrets.length === 0) return [token];
  return [token, proof, own, options.appSecret, ...secrets].filter((secret) => secret !== undefined);
}

function withoutToken(params: WireParams): WireParams {
  if (params['access_token'] === undefined) return params;
  const others: Record<string, string> = { ...params };
  delete others['access_token'];
  return others;
}

/** The request itself: parameters in the query or in a form, files in a form of parts, the token in a header. */
export function graphRequest(
  { method, path, options, files }: PreparedRequest,
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

function cleanParams(params: WireParams, secrets: readonly string[]): WireParams {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      /secret|token|proof|^code$/.test(name) ? '[redacted]' : redact(value, secrets),
    ]),
  );
}

const proofs = new Recent<Promise<string>>(1_000);

/** Hex HMAC-SHA256 of the token under the app secret: proves that the call comes from the app's own server. */
export function appSecretProof(appSecret: string, accessToken: string): Promise<string> {
  const key = `${appSecret}\n${accessToken}`;
  const known = proofs.get(key);
  return known ?? proofs.keep(key, sign(appSecret, accessToken));
}

async function sign(secret: string, text: string): Promise<string> {
  const encoder = new TextEncoder();
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', encoder.encode(secret), algorithm, false, ['sign']);
  const signature = new Uint8Array(await crypto.subtle.sign('HMAC', key, encoder.encode(text)));
  return Array.from(signature, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
