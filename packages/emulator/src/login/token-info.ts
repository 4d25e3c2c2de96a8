import { type GraphFailure, invalid } from '../errors/failure.js';
import { textParam } from '../http/params.js';
import { idIn } from '../world/values.js';
import { problemOf } from './auth.js';
import { lifetimes } from './lifetimes.js';
import { pagesOf } from './page-token.js';
import { listPermissions, removePermissions } from './permissions.js';
import type { TokenRecord } from './token-record.js';
import type { Authenticated } from './world.js';

/** The endpoints about tokens themselves; undefined for every other request. */
export function tokenEndpoint({ request, token }: Authenticated): ((session: Authenticated) => object) | undefined {
  const { method, segments } = request;
  const [first, second, ...rest] = segments;
  if (method === 'GET' && segments.join('/') === 'debug_token') return debugToken;
  // Threads has no list of permissions: `debug_token` shows them.
  const isOwn = token.kind === 'user' && token.login !== 'threads' && (first === 'me' || first === token.granter);
  if (!isOwn || second !== 'permissions' || rest.length > 1) return undefined;
  if (method === 'DELETE') return removePermissions;
  return method === 'GET' && rest.length === 0 ? listPermissions : undefined;
}

/** What a token is, whether it is valid, and what it may do; invalid ones are described too. */
function debugToken(session: Authenticated): object {
  const { clock, request, tokens } = session;
  const input = textParam(request.params, 'input_token');
  if (input === undefined) throw invalid('The parameter input_token is required');
  const record = tokens.get(input);
  if (record === undefined) {
    const error = { code: 190, message: 'Invalid OAuth access token - Cannot parse access token' };
    return { data: { error, is_valid: false, scopes: [] } };
  }
  const { id, name } = record.app;
  const problem = problemOf(record, clock.now());
  if (record.login === 'threads') return { data: { application: name, ...threadsFacts(record), ...validity(problem) } };
  return { data: { app_id: id, application: name, ...facts(session, record), ...validity(problem) } };
}

function validity(problem: GraphFailure | undefined): object {
  if (problem === undefined) return { is_valid: true };
  const { code, message, subcode } = problem;
  return { is_valid: false, error: { code, message, subcode } };
}

/** Threads shows less of a token, and nothing of single objects. */
const threadsFacts = ({ expiresAt, granter, issuedAt, kind, permissions }: TokenRecord) => ({
  type: kind.toUpperCase(),
  ...(kind !== 'app' && { user_id: granter }),
  issued_at: seconds(issuedAt),
  expires_at: expiresAt === undefined ? 0 : seconds(expiresAt),
  scopes: [...permissions],
});

function facts(session: Authenticated, record: TokenRecord): object {
  const { consentedAt, expiresAt, issuedAt, kind, permissions: granted, subject } = record;
  const scopes = [...granted];
  return {
    type: kind === 'system' ? 'SYSTEM_USER' : kind.toUpperCase(),
    ...(kind !== 'app' && { user_id: record.granter }),
    ...(kind === 'page' && { profile_id: subject }),
    issued_at: seconds(issuedAt),
    // Zero stands for never.
    expires_at: expiresAt === undefined ? 0 : seconds(expiresAt),
    data_access_expires_at: seconds((consentedAt ?? issuedAt) + lifetimes.dataAccess),
    scopes,
    granular_scopes: scopes.map((scope) => granular(session, record, scope)),
  };
}

/** Permissions that reach single Pages, portfolios or accounts say which; those that reach none of them have no list. */
function granular(session: Authenticated, record: TokenRecord, scope: string): object {
  const ids = targetsOf(session, record, scope);
  return ids.length === 0 ? { scope } : { scope, target_ids: ids };
}

function targetsOf(session: Authenticated, record: TokenRecord, scope: string): readonly string[] {
  if (scope.startsWith('pages_')) return pagesOf(session, record).map(({ id }) => id);
  if (scope.startsWith('business_')) return portfoliosOf(session, record);
  if (!scope.startsWith('instagram_')) return [];
  const linked = pagesOf(session, record).flatMap(({ fields }) => idIn(fields, 'instagram_business_account') ?? []);
  return [...new Set([record.account, ...linked])].filter((id) => !record.withheld?.has(id));
}

/** The portfolios that a system user works in. */
function portfoliosOf({ store }: Authenticated, { granter, kind }: TokenRecord): readonly string[] {
  const server = kind === 'system' ? store.get(granter) : undefined;
  return server === undefined ? [] : store.list(server, 'businesses').map(({ id }) => id);
}

const seconds = (ms: number): number => Math.floor(ms / 1000);
