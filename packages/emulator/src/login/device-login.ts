import { GraphFailure, invalid } from '../errors/failure.js';
import { textParam } from '../http/params.js';
import type { Incoming } from '../http/request.js';
import { deviceLife, isOver, pollInterval } from './devices.js';
import { lifetimes, secondsLeft } from './lifetimes.js';
import { required, scopesIn } from './scopes.js';
import type { World } from './world.js';

/** `/device/login`: a device asks for a code that it shows to its person. */
export function startDevice(world: World, request: Incoming): object {
  requireClient(world, request);
  const { clock, logins } = world;
  const scopes = scopesIn(`${required.facebook} ${textParam(request.params, 'scope') ?? ''}`);
  const unknownScope = scopes.find((scope) => !logins.scopes.facebook.has(scope));
  if (unknownScope !== undefined) throw invalid(`Invalid Scopes: ${unknownScope}`);
  const code = logins.text('device').slice(2, 34).toLowerCase();
  const userCode = logins.text('user').slice(2, 10).toUpperCase();
  const [startedAt, polledAt] = [clock.now(), -Infinity];
  logins.devices.set(code, { userCode, scopes, startedAt, polledAt, decision: undefined });
  return {
    code,
    user_code: userCode,
    verification_uri: `${request.origin}/device`,
    expires_in: deviceLife / 1000,
    interval: pollInterval / 1000,
  };
}

/** `/device/login_status`: the device asks whether its person has typed the code yet. */
export function pollDevice(world: World, request: Incoming): object {
  requireClient(world, request);
  const { clock, logins } = world;
  const code = textParam(request.params, 'code') ?? '';
  const device = logins.devices.get(code);
  if (device === undefined) throw invalid('Invalid device code');
  const now = clock.now();
  if (isOver(device, now)) throw refusals.expired();
  const isHasty = now < device.polledAt + pollInterval;
  device.polledAt = now;
  if (isHasty) throw refusals.hasty();
  if (device.decision === undefined) throw refusals.pending();
  logins.devices.delete(code);
  if (device.decision === 'declined') throw refusals.declined();
  const record = logins.issue(device.decision, now, lifetimes.long);
  const data_access_expiration_time = Math.floor((now + lifetimes.dataAccess) / 1000);
  return { access_token: record.token, data_access_expiration_time, expires_in: secondsLeft(record, now) };
}

/** Devices have no secret to keep: they come with the app's id and its client token. A server may have the app's own. */
function requireClient({ apps, tokens }: World, { token = '' }: Incoming): void {
  if (token === `${apps.facebook.id}|${apps.facebook.clientToken}`) return;
  const own = tokens.get(token);
  if (own?.kind === 'app' && own.app.product === 'facebook') return;
  throw new GraphFailure(190, undefined, 'Invalid OAuth access token - a client token is required');
}

const refusal =
  (code: number, subcode: number, message: string, [userTitle, userMessage]: readonly [string, string]) =>
  () =>
    new GraphFailure(code, subcode, message, { userTitle, userMessage });

const refusals = {
  pending: refusal(31, 1349174, 'This request requires the user to take a pending action', [
    'Device Login Authorization Pending',
    'User has not yet authorized your application. Continue polling.',
  ]),
  hasty: refusal(17, 1349172, 'User request limit reached', [
    'OAuth Device Excessive Polling',
    'Your device is polling too frequently. Space your requests with a minimum interval of 5 seconds.',
  ]),
  expired: refusal(463, 1349152, 'The session has expired', [
    'Activation Code Expired',
    'The code you entered has expired. Please go back to your device for a new code and try again.',
  ]),
  declined: refusal(31, 1349173, 'The user declined the request', [
    'Authorization Declined',
    'The user did not authorize your application.',
  ]),
};
