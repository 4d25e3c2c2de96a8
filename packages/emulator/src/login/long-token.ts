import { GraphFailure, invalid } from '../errors/failure.js';
import { textParam } from '../http/params.js';
import type { Incoming } from '../http/request.js';
import { authenticate } from './auth.js';
import { requireSecret } from './client-app.js';
import type { Product } from './apps.js';
import { isLong, isRenewable, lifetimes, secondsLeft } from './lifetimes.js';
import { grantOf } from './logins.js';
import { required } from './scopes.js';
import type { TokenRecord } from './token-record.js';
import type { World } from './world.js';

/** `/access_token`: a token of an hour goes for one of 60 days. */
export function longToken(world: World, request: Incoming): object {
  const record = accountToken(world, request);
  requireGrant(request, record, 'exchange_token');
  requireSecret(record.app, request);
  if (isLong(record)) throw new GraphFailure(452, undefined, sessionKey);
  return renewed(world, record);
}

const sessionKey =
  'Session key invalid. This could be because the session key has an incorrect format, or because the user has revoked this session';

/** `/refresh_access_token`: a token of 60 days goes for another, once it is a day old. */
export function refreshedToken(world: World, request: Incoming): object {
  const record = accountToken(world, request);
  requireGrant(request, record, 'refresh_token');
  const { app, permissions } = record;
  if (!isLong(record)) throw invalid('Only a long-lived access token can be refreshed');
  if (!isRenewable(record, world.clock.now()))
    throw invalid('The access token must be at least 24 hours old to be refreshed');
  if (!permissions.has(required[app.product]))
    throw new GraphFailure(10, undefined, `(#10) Requires ${required[app.product]}`);
  const fresh = renewed(world, record);
  return app.product === 'instagram' ? { ...fresh, permissions: [...permissions].join(',') } : fresh;
}

function requireGrant({ params }: Incoming, { app }: TokenRecord, what: string): void {
  const name = `${grants[app.product]}_${what}`;
  if (textParam(params, 'grant_type') !== name) throw invalid(`The parameter grant_type must be ${name}`);
}

/** How the grants of a product begin. Facebook Login has none of them. */
const grants: Readonly<Record<Product, string>> = { facebook: '', instagram: 'ig', basicDisplay: 'ig', threads: 'th' };

/** Whoever has the token may ask: neither of the two takes a proof. */
function accountToken(world: World, request: Incoming): TokenRecord {
  const record = authenticate({ ...request, proved: request.token }, world);
  if (record.app.product !== 'facebook' && record.kind === 'user') return record;
  throw new GraphFailure(190, undefined, 'Invalid OAuth access token - Cannot parse access token');
}

function renewed({ clock, logins }: World, record: TokenRecord) {
  const now = clock.now();
  const fresh = logins.issue(grantOf(record), now, lifetimes.long);
  return { access_token: fresh.token, token_type: 'bearer', expires_in: secondsLeft(fresh, now) };
}
