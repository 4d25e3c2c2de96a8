import { unsupportedRequest } from '../errors/failure.js';
import { textParam } from '../http/params.js';
import type { Happening } from '../webhooks/event.js';
import { apps } from './apps.js';
import { leaverOf, type TokenRecord } from './token-record.js';
import type { Authenticated, World } from './world.js';

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
  const leaver = name === undefined ? leaverOf(token) : undefined;
  if (leaver) outbox.removed(leaver);
  if (name !== undefined) outbox.happen(revoked(token, name));
  return { success: true };
}

/** A person granted permissions in Facebook's dialog: sends the events of new permissions, and of a new app. */
export function tellGranted({ outbox, logins }: World, granted: ReadonlySet<string>): void {
  const { id: person } = logins.holders.person;
  const usable = [...logins.tokens.values()].filter(
    ({ app, granter, revocation }) => app === apps.facebook && granter === person && revocation === undefined,
  );
  const before = new Set(usable.flatMap(({ permissions }) => [...permissions]));
  const about = { object: 'permissions', account: person } as const;
  if (usable.length === 0) outbox.happen({ ...about, field: 'connected', value: { verb: 'granted' } });
  for (const field of granted)
    if (!before.has(field)) outbox.happen({ ...about, field, value: { verb: 'granted', target_ids: [person] } });
}

/** The person revoked one permission. Instagram Login has no event for it. */
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
