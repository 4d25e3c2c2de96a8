import { unsupportedRequest } from '../errors/failure.js';
import { textParam } from '../http/params.js';
import type { Happening } from '../webhooks/event.js';
import type { TokenRecord } from './token-record.js';
import type { Authenticated } from './world.js';

/** `/me/permissions`: what the person granted and declined. */
export function listPermissions({ request, token }: Authenticated): object {
  const all = [...rows(token.permissions, 'granted'), ...rows(token.declined ?? [], 'declined')];
  const [permission, status] = ['permission', 'status'].map((name) => textParam(request.params, name));
  const isWanted = (row: Row) =>
    (permission ?? row.permission) === row.permission && (status ?? row.status) === row.status;
  return { data: all.filter(isWanted) };
}

interface Row {
  readonly permission: string;
  readonly status: string;
}

const rows = (permissions: Iterable<string>, status: string): Row[] =>
  [...permissions].map((permission) => ({ permission, status }));

/** Revokes one permission, or all of them, which removes the app and every token of the person. */
export function removePermissions(session: Authenticated): object {
  const { logins, outbox, request, token } = session;
  const [, , name = textParam(request.params, 'permission')] = request.segments;
  if (name !== undefined && !token.permissions.has(name)) throw unsupportedRequest('delete', name);
  if (name !== undefined) logins.decide(token.app.product, [name], new Set());
  else logins.declined.delete(token.app.product);
  for (const record of logins.tokens.values()) {
    const isSame = record.app === token.app && record.granter === token.granter;
    if (isSame) logins.tokens.set(record.token, name === undefined ? removed(record) : reduced(record, name));
  }
  if (name === undefined) outbox.removed(token.app.id, token.granter);
  else outbox.happen(revoked(token, name));
  return { success: true };
}

/** The person took back one permission. With Instagram Login no app is told. */
const revoked = ({ app, granter }: TokenRecord, name: string): Happening | undefined =>
  app.product === 'facebook'
    ? { object: 'permissions', field: name, account: granter, value: { verb: 'revoked', target_ids: [granter] } }
    : undefined;

const removed = (record: TokenRecord): TokenRecord => ({
  ...record,
  revocation: record.revocation ?? 'removed',
});

function reduced(record: TokenRecord, name: string): TokenRecord {
  const { declined = [], permissions } = record;
  if (!permissions.has(name)) return record;
  const kept = new Set([...permissions].filter((permission) => permission !== name));
  return { ...record, permissions: kept, declined: new Set([...declined, name]) };
}
