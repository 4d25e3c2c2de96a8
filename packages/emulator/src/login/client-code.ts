import { invalid } from '../errors/failure.js';
import { textParam } from '../http/params.js';
import type { Incoming } from '../http/request.js';
import { redirectOf } from './apps.js';
import { authenticate } from './auth.js';
import { clientFailure, facebookClient, requireSecret } from './client-app.js';
import { isLong } from './lifetimes.js';
import { grantOf } from './logins.js';
import type { World } from './world.js';

/** `/oauth/client_code`: a server has a long token, and gives its client a code to get one too. */
export function clientCode(world: World, request: Incoming): object {
  const app = facebookClient(world, request);
  requireSecret(app, request);
  const redirectUri = textParam(request.params, 'redirect_uri');
  if (redirectUri === undefined) throw clientFailure(191, 'Missing redirect_uri parameter.');
  if (redirectOf(app, redirectUri) === undefined) throw clientFailure(191, 'Invalid redirect_uri parameter.');
  const record = authenticate({ ...request, proved: request.token }, world);
  if (record.app.product !== 'facebook' || record.kind !== 'user' || !isLong(record))
    throw invalid('A long-lived user access token is required');
  const details = { grant: grantOf(record), redirectUri, issuedAt: world.clock.now(), forClient: true };
  return { code: world.logins.code(details) };
}
