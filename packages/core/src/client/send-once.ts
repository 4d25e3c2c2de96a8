import { internalsIn } from '../call/client-internals.js';
import type { Outcome } from '../call/plan.js';
import { execute } from '../call/pipeline.js';
import * as E from '../errors/either.js';
import { InvalidArgumentError } from '../errors/program.js';
import { hostOf } from '../request/host.js';
import type { CallOptions, GraphRequest } from '../request/request.js';
import type { GraphClient } from './client.js';

/**
 * Sends a request a single time: whoever sends it decides what comes after a failure. Only where nothing was sent for
 * certain it is sent again. The value is the JSON as it came.
 */
export function sendOnce(client: GraphClient, request: GraphRequest): Promise<Outcome<unknown>> {
  const { settings, account, reader } = internalsIn(client, request.operation);
  const once = { settings: { ...settings, retry: { ...settings.retry, policy: false as const } }, account, reader };
  return execute({ client: once, request, decode: (body) => E.right(body) });
}

/** The server that a call of a client goes to; undefined where it is Meta's. */
export const baseUrlOf = (client: GraphClient, options: Pick<CallOptions, 'baseUrl'>): string | undefined =>
  options.baseUrl ?? internalsIn(client, 'GraphClient').settings.baseUrl;

/** Refuses an address to which a token must not go: it is Meta's, over TLS, or has the origin that the call has. */
export function checkUploadAddress(client: GraphClient, address: unknown, request: Omit<GraphRequest, 'params'>): void {
  const { operation, options, facts, login } = request;
  const refuse = (why: string) => new InvalidArgumentError(operation, `${why}: give the address as Meta answered it`);
  if (typeof address !== 'string' || !URL.canParse(address)) throw refuse('the address of the upload is none');
  const { origin, protocol, hostname, username } = new URL(address);
  const baseUrl = baseUrlOf(client, options);
  const own = new URL(baseUrl ?? hostOf(facts, login)).origin;
  const isMetas = protocol === 'https:' && /(^|\.)(facebook|instagram)\.com$/.test(hostname);
  // A client with a baseUrl, such as that of a test server, sends nothing to Meta itself.
  const isOwn = origin === own || (isMetas && baseUrl === undefined);
  if (!isOwn || username !== '') throw refuse(`the token must not go to ${hostname}`);
}
