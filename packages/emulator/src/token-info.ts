import type { TokenRecord } from './auth.js';
import { invalid } from './errors.js';
import { textParam } from './params.js';
import type { Session } from './session.js';

/** What is asked about tokens themselves, by path. */
export const tokenPaths: ReadonlyMap<string, (session: Session) => object> = new Map([
  ['debug_token', debugToken],
  ['me/permissions', permissions],
]);

/** What a token is, whether it still works, and what it may do. Troubled tokens are told about too. */
function debugToken(session: Session): object {
  const { app, clock, request, tokens } = session;
  const input = textParam(request.params, 'input_token');
  if (input === undefined) throw invalid('The parameter input_token is required');
  const record = tokens.get(input);
  if (record === undefined) {
    const error = { code: 190, message: 'Invalid OAuth access token - Cannot parse access token' };
    return { data: { error, is_valid: false, scopes: [] } };
  }
  return { data: { app_id: app.id, application: 'Edgewalk Emulator', ...facts(record, clock.now()) } };
}

function facts(record: TokenRecord, now: number): object {
  const { expiresAt, issuedAt, kind, permissions: granted, subject, trouble } = record;
  const valid = trouble === undefined && (expiresAt === undefined || expiresAt > now);
  const scopes = [...granted];
  return {
    type: kind.toUpperCase(),
    ...(kind !== 'app' && { user_id: subject }),
    ...(kind === 'page' && { profile_id: subject }),
    is_valid: valid,
    issued_at: seconds(issuedAt),
    // Zero stands for never.
    expires_at: expiresAt === undefined ? 0 : seconds(expiresAt),
    data_access_expires_at: seconds(issuedAt + 90 * 86_400_000),
    scopes,
    granular_scopes: scopes.map((scope) => ({ scope, target_ids: [record.account] })),
  };
}

const seconds = (ms: number): number => Math.floor(ms / 1000);

function permissions({ token }: Session): object {
  return { data: [...token.permissions].map((permission) => ({ permission, status: 'granted' })) };
}
