import { GraphFailure } from '../errors/failure.js';
import { textParam } from '../http/params.js';
import type { Incoming } from '../http/request.js';
import type { Product } from './apps.js';
import { lifetimes } from './lifetimes.js';
import { codeProblem, type Grant } from './logins.js';
import { numbered } from './page.js';
import type { World } from './world.js';

/** A code of Instagram goes for a token of an hour. Everything is in the form; the errors have a body of their own. */
export function instagramCode(world: World, request: Incoming, product: Product | undefined): unknown {
  const { clock, logins } = world;
  const { code: text, ...rest } = fieldsOf(world, request, product);
  const code = logins.codes.get(text);
  const problem = code?.grant.app.product === product ? codeProblem(code, rest.uri, clock.now()) : 'unknown';
  if (code === undefined || problem !== undefined) throw refusal(codeFailures[problem ?? 'unknown']);
  code.used = true;
  const { token } = logins.issue(code.grant, clock.now(), lifetimes.instagramShort);
  return bodyOf(world, code.grant, token);
}

const refusal = (message: string) => new GraphFailure(400, undefined, message, { status: 400, flat: true });

const codeFailures = {
  unknown: 'Matching code was not found or was already used',
  used: 'This authorization code has been used',
  expired: 'This authorization code has expired',
  mismatched:
    'Error validating verification code. Please make sure your redirect_uri is identical to the one you used in the OAuth dialog request',
} as const;

function fieldsOf({ apps }: World, request: Incoming, product: Product | undefined) {
  if (request.method !== 'POST') throw refusal('Unsupported request: the code is exchanged with a POST form');
  if (product === undefined || product === 'facebook') throw refusal('Invalid platform app');
  const field = (name: string): string => {
    const value = textParam(request.form, name);
    if (value === undefined) throw refusal(`Missing required field ${name}`);
    return value;
  };
  if (field('client_id') !== apps[product].id) throw refusal('Invalid platform app');
  if (field('client_secret') !== apps[product].secret) throw refusal('Error validating client secret');
  if (field('grant_type') !== 'authorization_code') throw refusal('Invalid grant_type');
  return { uri: field('redirect_uri'), code: field('code') };
}

/** Meta has written `user_id` as text and as a number, too large for JavaScript's. */
function bodyOf({ logins, rules }: World, { app: { product }, granted }: Grant, token: string): unknown {
  const { account } = logins.holders;
  if (product === 'basicDisplay') return numbered(account.id, { access_token: token });
  const id = String(account.fields['app_scoped_id']);
  const permissions = [...granted];
  if (rules.flatInstagramTokens) return numbered(id, { access_token: token, permissions });
  return { data: [{ access_token: token, user_id: id, permissions: permissions.join(',') }] };
}
