import { createHmac } from 'node:crypto';
import type { Login } from '@edgewalk/core';
import type { OperationFacts } from '@edgewalk/core/declare';
import { GraphFailure } from '../errors/failure.js';
import type { Incoming } from '../http/request.js';
import type { StoredObject } from '../world/store.js';
import type { TokenRecord } from './token-record.js';
import type { World } from './world.js';

/** Finds the token of a request and refuses it as Meta would. */
export function authenticate(request: Incoming, world: World): TokenRecord {
  const { clock, rules, tokens } = world;
  if (request.token === undefined) throw noToken(request);
  const record = tokens.get(request.token);
  if (record === undefined || record.login !== (loginOfHost(request) ?? record.login)) throw unreadable();
  const problem = problemOf(record, clock.now());
  if (problem) throw problem;
  checkProof(request, record, rules.requireProof);
  return record;
}

function noToken({ segments }: Incoming): GraphFailure {
  const message =
    segments[0] === 'me'
      ? 'An active access token must be used to query information about the current user.'
      : 'An access token is required to request this resource.';
  return new GraphFailure(segments[0] === 'me' ? 2500 : 104, undefined, message);
}

const unreadable = () => new GraphFailure(190, undefined, 'Invalid OAuth access token - Cannot parse access token');

/** On loopback all logins share a host; behind a proxy the host name decides. */
function loginOfHost({ origin }: Incoming): Login | undefined {
  if (origin.includes('graph.instagram.com')) return 'instagram';
  if (origin.includes('graph.threads.')) return 'threads';
  return origin.includes('graph.facebook.com') ? 'facebook' : undefined;
}

/** Why a token works no more. */
export function problemOf(record: TokenRecord, now: number): GraphFailure | undefined {
  const { app, expiresAt, revocation } = record;
  if (revocation === 'removed') return problem([458, `The user has not authorized application ${app.id}.`]);
  if (revocation !== undefined) return problem(revocations[revocation]);
  if (expiresAt === undefined || now < expiresAt) return undefined;
  const text = `Session has expired on ${longTime(expiresAt)}. The current time is ${longTime(now)}.`;
  return problem([463, text]);
}

const problem = ([subcode, text]: readonly [number, string]) =>
  new GraphFailure(190, subcode, `Error validating access token: ${text}`);

const revocations = {
  revoked: [
    460,
    'The session has been invalidated because the user changed their password or Facebook has changed the session for security reasons.',
  ],
  checkpointed: [
    459,
    'You cannot access the app till you log in to www.facebook.com and follow the instructions given.',
  ],
} as const;

/** `Saturday, 30-Mar-24 16:00:00 PDT`: in the time zone of Meta's headquarters. */
export function longTime(ms: number): string {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: 'America/Los_Angeles',
    weekday: 'long',
    day: '2-digit',
    month: 'short',
    year: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  });
  const part = Object.fromEntries(format.formatToParts(ms).map(({ type, value }) => [type, value]));
  const { weekday, day, month, year, hour, minute, second, timeZoneName } = part;
  return `${weekday}, ${day}-${month}-${year} ${hour}:${minute}:${second} ${timeZoneName}`;
}

/** True for a request whose proof is of its token. */
export function isProved({ params, token = '' }: Incoming, { tokens }: World): boolean {
  const app = tokens.get(token)?.app;
  return app !== undefined && params['appsecret_proof'] === proofOf(params, token, app.secret);
}

function proofOf({ appsecret_time: time }: Incoming['params'], token: string, secret: string): string {
  const message = typeof time === 'string' ? `${token}|${time}` : token;
  return createHmac('sha256', secret).update(message).digest('hex');
}

function checkProof(request: Incoming, { app, token }: TokenRecord, required: boolean): void {
  const { appsecret_proof: proof } = request.params;
  if (proof === undefined) {
    // The secret itself proves as much, and Basic Display never took a proof.
    const exempt = token.endsWith(`|${app.secret}`) || app.product === 'basicDisplay' || request.proved === token;
    if (required && !exempt) throw proofFailure('API calls from the server require an appsecret_proof argument');
    return;
  }
  if (proof === proofOf(request.params, token, app.secret)) return;
  throw proofFailure('Invalid appsecret_proof provided in the API argument');
}

const proofFailure = (complaint: string) =>
  new GraphFailure(100, undefined, complaint, { type: 'GraphMethodException' });

/** The first permission an operation needs and the token lacks. */
export function missingPermission({ permissions }: OperationFacts, token: TokenRecord): string | undefined {
  return permissions?.[token.login]?.find((permission) => !token.permissions.has(permission));
}

/** An app itself, or one of its test users. */
const isOfApps = (subject: StoredObject | undefined): boolean =>
  subject?.node === 'facebook/Application' || subject?.fields['test_app'] !== undefined;

/** Refuses an operation that needs more than the person granted. */
export function checkPermissions(facts: OperationFacts, token: TokenRecord, subject?: StoredObject): void {
  // An app may read itself and its test users; everything else needs a user token.
  if (token.kind === 'app' && isOfApps(subject)) return;
  // What needs no permission on Threads, embedding, is for apps too.
  if (token.kind === 'app' && token.login === 'threads' && facts.permissions === undefined) return;
  if (token.kind === 'app') {
    throw new GraphFailure(102, undefined, 'A user access token is required to request this resource.');
  }
  const missing = missingPermission(facts, token);
  if (missing === undefined) return;
  throw new GraphFailure(200, undefined, `(#200) Requires ${missing} permission to perform this operation`);
}
