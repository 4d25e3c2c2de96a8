import { invalid } from '../errors/failure.js';
import { textParam } from '../http/params.js';
import type { Incoming } from '../http/request.js';
import { clientFailure, codeFailure, requireSecret } from './client-app.js';
import { lifetimes } from './lifetimes.js';
import { codeProblem } from './logins.js';
import { longToken } from './long-token.js';
import { numbered } from './page.js';
import type { World } from './world.js';

/** `/oauth/access_token` of Threads, whose parameters come in a form or in the address. */
export function threadsToken(world: World, request: Incoming): unknown {
  const grant = textParam(request.params, 'grant_type') ?? 'authorization_code';
  // python-facebook asks here for a long token, and not at the address of its own.
  if (grant === 'th_exchange_token') return longToken(world, request);
  const app = world.apps.threads;
  if (textParam(request.params, 'client_id') !== app.id)
    throw clientFailure(101, 'Error validating application. Cannot get application info due to a system error.');
  requireSecret(app, request);
  if (grant === 'client_credentials') return { access_token: world.logins.appToken(app), token_type: 'bearer' };
  if (grant === 'authorization_code') return fromCode(world, request);
  throw invalid(`Unsupported grant_type: ${grant}`);
}

/** A code goes for a token of an hour, with the id of its person as a number. */
function fromCode({ clock, logins }: World, { method, params }: Incoming): unknown {
  if (method !== 'POST') throw invalid('Unsupported request: the code is exchanged with POST');
  const code = logins.codes.get(textParam(params, 'code') ?? '');
  const uri = textParam(params, 'redirect_uri');
  const problem = code?.grant.app.product === 'threads' ? codeProblem(code, uri, clock.now()) : 'unknown';
  if (code === undefined || problem !== undefined) throw codeFailure(problem);
  code.used = true;
  const { subject, token } = logins.issue(code.grant, clock.now(), lifetimes.instagramShort);
  return numbered(subject, { access_token: token });
}
