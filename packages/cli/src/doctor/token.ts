import { InspectedToken } from '@edgewalk/auth';
import { GraphClient } from '@edgewalk/core';
import { isLeft, isObject, tokenOf } from '@edgewalk/core/declare';
import type { Connection } from '../connection/connect.js';
import type { Finding } from './finding.js';

/** What is known of a token. */
export interface KnownToken {
  readonly findings: readonly Finding[];
  /** The granted permissions; undefined where nobody says them. */
  readonly scopes: readonly string[] | undefined;
  /** The id of its app. */
  readonly app: string | undefined;
}

/** Says of which kind a token is, how old, until when it is valid, and what was granted. */
export async function checkToken(connection: Connection, now: number): Promise<KnownToken> {
  const { login, stored, options } = connection;
  const kind: Finding = {
    check: 'token',
    state: 'ok',
    what: `of the login of ${login}, for ${options.baseUrl ?? `graph.${login}.com`}`,
  };
  const inspected = await inspect(connection);
  const scopes = inspected?.scopes ?? stored?.permissions;
  const issued = (inspected?.issued_at ?? 0) * 1000 || stored?.obtainedAt;
  const expires = inspected?.expires_at === undefined ? connection.expiresAt : inspected.expires_at * 1000 || Infinity;
  return {
    findings: [
      { ...kind, what: [kind.what, inspected?.type && `of the type ${inspected.type}`].filter(Boolean).join(', ') },
      checkAge(issued, expires, now),
      ...checkDataAccess(inspected?.data_access_expires_at, now),
    ],
    scopes,
    app: inspected?.app_id,
  };
}

/** Meta tells most tokens about themselves. */
async function inspect({ options }: Connection): Promise<InspectedToken | undefined> {
  const client = new GraphClient(options);
  const token = await tokenOf(client, {})();
  if (isLeft(token)) return undefined;
  const answer = await client.get('debug_token', { input_token: token.right }).either();
  if (isLeft(answer) || !isObject(answer.right)) return undefined;
  const found = InspectedToken.decode(answer.right['data']);
  return isLeft(found) ? undefined : found.right;
}

const day = 86_400_000;

const logIn = 'Log in again: npx edgewalk login --app-id ID.';

function checkAge(issued: number | undefined, expires: number | undefined, now: number): Finding {
  const check = 'age';
  const age = issued === undefined ? 'its age is not known' : `${Math.floor((now - issued) / day)} days old`;
  if (expires === Number.POSITIVE_INFINITY) return { check, state: 'ok', what: `${age}, does not expire` };
  if (expires === undefined)
    return {
      check,
      state: 'unknown',
      what: `${age}; nobody says when it expires`,
      fix: 'A token of EDGEWALK_TOKEN comes without its times; those of edgewalk login are stored with them.',
    };
  const left = Math.floor((expires - now) / day);
  const what = `${age}, ${left < 0 ? 'expired' : 'expires'} on ${new Date(expires).toISOString().slice(0, 10)}`;
  if (left < 0) return { check, state: 'problem', what, fix: logIn };
  return left < 7 ? { check, state: 'warning', what, fix: logIn } : { check, state: 'ok', what };
}

function checkDataAccess(expires: number | undefined, now: number): readonly Finding[] {
  // 0 means never.
  if (expires === undefined || expires === 0) return [];
  const what = `the app may read the person's data until ${new Date(expires * 1000).toISOString().slice(0, 10)}`;
  return expires * 1000 > now + 7 * day
    ? [{ check: 'data access', state: 'ok', what }]
    : [{ check: 'data access', state: 'warning', what, fix: logIn }];
}
