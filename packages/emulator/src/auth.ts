import { createHmac } from 'node:crypto';
import type { Login, OperationFacts } from '@edgewalk/core';
import { GraphFailure } from './errors.js';
import type { Incoming } from './request.js';

/** A token and what Meta knows of it. */
export interface TokenRecord {
  readonly token: string;
  readonly kind: 'user' | 'page' | 'app';
  readonly login: Login;
  /** What `me` means: a person, a Page, or an Instagram account. */
  readonly subject: string;
  /** The Instagram account it speaks for. */
  readonly account: string;
  readonly permissions: ReadonlySet<string>;
  readonly issuedAt: number;
  readonly expiresAt?: number | undefined;
  /** Why Meta takes it no more. */
  readonly trouble?: 'revoked' | 'checkpointed';
}

/** The app that all tokens were given to. */
export interface App {
  readonly id: string;
  readonly secret: string;
}

export type Tokens = ReadonlyMap<string, TokenRecord>;

/** Finds the token of a request and refuses it as Meta would. */
export function authenticate(request: Incoming, tokens: Tokens, app: App, now: number): TokenRecord {
  if (request.token === undefined) throw noToken(request);
  const record = tokens.get(request.token);
  if (record === undefined || record.login !== (loginOfHost(request) ?? record.login)) throw unreadable();
  refuseTroubled(record, now);
  checkProof(request, record.token, app);
  return record;
}

function noToken({ segments }: Incoming): GraphFailure {
  const message =
    segments[0] === 'me'
      ? 'An active access token must be used to query information about the current user.'
      : 'An access token is required to request this resource.';
  return new GraphFailure(segments[0] === 'me' ? 2500 : 104, undefined, message);
}

const unreadable = () =>
  new GraphFailure(190, undefined, 'Invalid OAuth access token - Cannot parse access token');

/** On loopback both logins share a host; behind a proxy the name tells which of Meta's hosts was meant. */
function loginOfHost({ origin }: Incoming): Login | undefined {
  if (origin.includes('graph.instagram.com')) return 'instagram';
  return origin.includes('graph.facebook.com') ? 'facebook' : undefined;
}

function refuseTroubled({ trouble, expiresAt }: TokenRecord, now: number): void {
  if (trouble !== undefined) throw problem(troubles[trouble]);
  if (expiresAt === undefined || now < expiresAt) return;
  const text = `Session has expired on ${longTime(expiresAt)}. The current time is ${longTime(now)}.`;
  throw problem([463, text]);
}

const problem = ([subcode, text]: readonly [number, string]) =>
  new GraphFailure(190, subcode, `Error validating access token: ${text}`);

const troubles = {
  revoked: [
    460,
    'The session has been invalidated because the user changed their password or Facebook has changed the session for security reasons.',
  ],
  checkpointed: [
    459,
    'You cannot access the app till you log in to www.facebook.com and follow the instructions given.',
  ],
} as const;

/** `Saturday, 30-Mar-24 16:00:00 PDT`: Meta tells these times by the clock of its headquarters. */
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

function checkProof({ params }: Incoming, token: string, app: App): void {
  const { appsecret_proof: proof, appsecret_time: time } = params;
  if (proof === undefined) return;
  const message = typeof time === 'string' ? `${token}|${time}` : token;
  if (proof === createHmac('sha256', app.secret).update(message).digest('hex')) return;
  const complaint = 'Invalid appsecret_proof provided in the API argument';
  throw new GraphFailure(100, undefined, complaint, { type: 'GraphMethodException' });
}

/** The first permission an operation needs and the token lacks. */
export function missingPermission({ permissions }: OperationFacts, token: TokenRecord): string | undefined {
  return permissions?.[token.login]?.find((permission) => !token.permissions.has(permission));
}

/** Refuses an operation that needs more than the person granted. */
export function checkPermissions(facts: OperationFacts, token: TokenRecord): void {
  if (token.kind === 'app') {
    throw new GraphFailure(102, undefined, 'A user access token is required to request this resource.');
  }
  const missing = missingPermission(facts, token);
  if (missing === undefined) return;
  throw new GraphFailure(200, undefined, `(#200) Requires ${missing} permission to perform this operation`);
}
