import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { GraphFailure } from '../errors/failure.js';

/** Who may call the emulator. */
export interface Access {
  /** Hosts that are allowed beside loopback, IP addresses, names without a dot and Meta's own. */
  readonly hosts: readonly string[];
  readonly origins: 'any' | readonly string[];
}

/**
 * Refuses a page of the same browser that has no business here. The name of a host is checked since a web site can point
 * its own name at this machine, and its pages are then of the same origin as the emulator.
 */
export function checkAccess({ headers, rawHeaders }: IncomingMessage, { hosts, origins }: Access): void {
  const { host = 'localhost', origin } = headers;
  // Of two, Node shows the first, and whatever is between here and the client may have gone by the second.
  if (rawHeaders.filter((name, at) => at % 2 === 0 && name.toLowerCase() === 'host').length > 1)
    throw forbidden(400, 'A request has one host');
  const name = nameOf(host);
  if (!isOwnName(name) && !hosts.includes(name))
    throw forbidden(421, `The emulator has no host of the name ${name.slice(0, 100)}: allow it by the option hosts`);
  if (origins === 'any' || origin === undefined || origins.includes(origin)) return;
  // The pages of the login send their forms here.
  if (origin === `http://${host}` || origin === `https://${host}`) return;
  throw forbidden(403, `Pages of ${origin.slice(0, 100)} may not call the emulator: allow it by the option origins`);
}

const forbidden = (status: number, message: string) =>
  new GraphFailure(200, undefined, `(#200) ${message}`, { status });

/** Without the port, the brackets of an address, and the dot that may end a name. */
const nameOf = (host: string): string =>
  host
    .replace(/:\d*$/, '')
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/(?<=.)\.$/, '')
    .toLowerCase();

/** No web site can have these: addresses, names without a dot as of containers, and Meta's own, which lead here by proxy. */
function isOwnName(name: string): boolean {
  if (isIP(name) !== 0) return true;
  if (!/^[\w.-]*$/.test(name)) return false;
  if (!name.includes('.')) return true;
  return /\.(localhost|internal)$/.test(name) || /(^|\.)(facebook\.com|instagram\.com)$/.test(name);
}

/** What lets the pages of a browser read a response, as at Meta those of any origin. */
export function originHeaders({ headers }: IncomingMessage, { origins }: Access): Readonly<Record<string, string>> {
  if (origins === 'any') return { 'access-control-allow-origin': '*' };
  const { origin } = headers;
  return { vary: 'origin', ...(origin !== undefined && { 'access-control-allow-origin': origin }) };
}

/** The response to the question of a browser whether a page may send a request. */
export const preflight = ({ headers }: IncomingMessage) => ({
  status: 200,
  headers: {
    'access-control-allow-methods': 'GET, POST, DELETE, OPTIONS',
    'access-control-allow-headers': headers['access-control-request-headers'] ?? 'authorization, content-type',
    'access-control-max-age': '600',
  },
  body: '',
});
