import { GraphFailure, invalid } from '../errors/failure.js';
import { textParam } from '../http/params.js';
import type { Incoming } from '../http/request.js';
import { without } from '../world/values.js';
import { authenticate, isProved } from './auth.js';
import { clientFailure, codeFailure, facebookClient, identified, namedProduct, requireSecret } from './client-app.js';
import { instagramCode } from './instagram-code.js';
import { threadsToken } from './threads-token.js';
import { isLong, isRenewable, lifetimes, secondsLeft } from './lifetimes.js';
import { type Code, codeProblem, grantOf } from './logins.js';
import type { TokenRecord } from './token-record.js';
import type { World } from './world.js';

/** `/oauth/access_token`: what it gives depends on the app and on the grant. */
export function accessToken(world: World, incoming: Incoming): unknown {
  const request = identified(incoming);
  const product = namedProduct(request);
  const isInstagram = product === 'instagram' || product === 'basicDisplay';
  if (isInstagram || request.origin.includes('api.instagram.com')) return instagramCode(world, request, product);
  if (product === 'threads' || request.origin.includes('graph.threads.')) return threadsToken(world, request);
  const grant = textParam(request.params, 'grant_type') ?? 'authorization_code';
  if (grant === 'client_credentials') return appToken(world, request);
  if (grant === 'fb_exchange_token') return longToken(world, request);
  if (grant === 'authorization_code') return fromCode(world, request);
  throw invalid(`Unsupported grant_type: ${grant}`);
}

function appToken(world: World, request: Incoming): object {
  const app = facebookClient(world, request);
  requireSecret(app, request);
  return { access_token: world.logins.appToken(app), token_type: 'bearer' };
}

/** A code goes for a token; one that was made for a client goes for a long one, and needs no secret. */
function fromCode(world: World, request: Incoming): object {
  const { clock, logins } = world;
  const app = facebookClient(world, request);
  const text = textParam(request.params, 'code');
  if (text === undefined) throw invalid('Missing authorization code');
  const uri = textParam(request.params, 'redirect_uri');
  if (uri === undefined) throw clientFailure(191, 'Missing redirect_uri parameter.');
  const code = logins.codes.get(text);
  if (!code?.forClient) requireSecret(app, request);
  const { grant, forClient } = goodCode(code, uri, clock.now());
  const record = logins.issue(grant, clock.now(), forClient ? lifetimes.long : lifetimes.short);
  const expires_in = secondsLeft(record, clock.now());
  if (!forClient) return { access_token: record.token, token_type: 'bearer', expires_in };
  const machine_id = textParam(request.params, 'machine_id') ?? logins.text('machine').slice(0, 24);
  return { access_token: record.token, expires_in, machine_id };
}

/** Uses a code up, or says what is wrong with it. */
function goodCode(code: Code | undefined, uri: string, now: number): Code {
  const problem = code?.grant.app.product === 'facebook' ? codeProblem(code, uri, now) : 'unknown';
  if (code === undefined || problem !== undefined) throw codeFailure(problem);
  code.used = true;
  return code;
}

/**
 * The token to exchange. Meta's PHP SDK calls with the app's own token, and the proof is of that one: so either may be
 * proved.
 */
function exchanged(world: World, request: Incoming, token: string): TokenRecord {
  const own = { ...request, token, proved: token };
  if (request.token === undefined || request.token === token || isProved(own, world)) return authenticate(own, world);
  authenticate(request, world);
  return authenticate({ ...own, params: without(request.params, 'appsecret_proof') }, world);
}

/** A short token goes for one of 60 days, and so does a long one that is a day old. */
function longToken(world: World, request: Incoming): object {
  const { clock, logins } = world;
  requireSecret(facebookClient(world, request), request);
  const token = textParam(request.params, 'fb_exchange_token');
  if (token === undefined) throw invalid('The parameter fb_exchange_token is required');
  const record = exchanged(world, request, token);
  if (record.app.product !== 'facebook' || record.kind !== 'user')
    throw new GraphFailure(190, undefined, 'Invalid OAuth access token - a user access token is required');
  const now = clock.now();
  // Meta returns the same token while it is still fresh.
  const isFresh = isLong(record) && !isRenewable(record, now);
  const long = isFresh ? record : logins.issue(grantOf(record), now, lifetimes.long);
  return { access_token: long.token, token_type: 'bearer', expires_in: secondsLeft(long, now) };
}
