import { Buffer } from 'node:buffer';
import { GraphFailure } from '../errors/failure.js';
import { textParam } from '../http/params.js';
import type { Incoming } from '../http/request.js';
import { type App, type Product, productOf } from './apps.js';
import type { World } from './world.js';

/** What is wrong with an app that asks for tokens. Meta says so with codes of its own. */
export const clientFailure = (code: number, message: string, subcode?: number): GraphFailure =>
  new GraphFailure(code, subcode, message, { status: 400 });

/** What is wrong with a code. */
export function codeFailure(problem: keyof typeof codeFailures = 'unknown'): GraphFailure {
  const [subcode, message] = codeFailures[problem];
  return clientFailure(100, message, subcode);
}

const codeFailures = {
  unknown: [undefined, 'Invalid verification code format.'],
  expired: [36007, 'This authorization code has expired.'],
  mismatched: [
    36008,
    'Error validating verification code. Please make sure your redirect_uri is identical to the one you used in the OAuth dialog request',
  ],
  used: [36009, 'This authorization code has been used.'],
} as const;

/** OAuth libraries like to name the app and its secret in a header: that stands for the two parameters. */
export function identified(request: Incoming): Incoming {
  const encoded = /^Basic\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
  if (encoded === undefined) return request;
  const [client_id, ...rest] = Buffer.from(encoded, 'base64').toString('utf8').split(':');
  const client = { client_id, client_secret: rest.join(':') };
  return { ...request, params: { ...client, ...request.params }, form: { ...client, ...request.form } };
}

/** The Facebook app of a request, once it has named itself. */
export function facebookClient({ logins }: World, { params }: Incoming): App {
  const id = textParam(params, 'client_id');
  if (id === undefined) throw clientFailure(101, 'Missing client_id parameter.');
  const app = logins.facebookApps.find((each) => each.id === id);
  if (app) return app;
  const complaint = 'Error validating application. Cannot get application info due to a system error.';
  throw clientFailure(101, complaint);
}

/** Refuses whoever does not know the secret. */
export function requireSecret({ secret }: App, { params }: Incoming): void {
  const given = textParam(params, 'client_secret');
  if (given === undefined) throw clientFailure(1, 'Missing client_secret parameter.');
  if (given !== secret) throw clientFailure(1, 'Error validating client secret.');
}

/** The product whose app a request names; undefined for an unknown app. */
export const namedProduct = ({ params }: Incoming): Product | undefined => productOf(textParam(params, 'client_id'));
