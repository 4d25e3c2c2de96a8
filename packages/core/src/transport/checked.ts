// The transports as applications make them: their options are checked here, since the default one has none.
import { checkObject, hasMethods, isCount, isFunction, may, type Rule } from '../errors/options.js';
import { InvalidArgumentError } from '../errors/program.js';
import { fetchTransport as overFetch, type FetchTransportOptions } from './fetch.js';
import { isProxy, proxyAdvice } from './proxies.js';
import type { Transport } from './transport.js';
import { undiciTransport as overUndici, type UndiciTransportOptions } from './undici.js';

const sharedRules = {
  dispatcher: may(hasMethods('dispatch'), 'give an Agent or another dispatcher of undici'),
  maxResponseBytes: may(isCount, 'write a whole number of bytes'),
};

const undiciRules = {
  ...sharedRules,
  connections: may(isCount, 'write a whole number from 1'),
  proxy: (proxy) => (proxy === undefined || proxy === false || isProxy(proxy) ? undefined : proxyAdvice),
  compression: may((value) => typeof value === 'boolean', 'write true or false'),
} satisfies Record<keyof UndiciTransportOptions, Rule>;

const fetchRules = {
  ...sharedRules,
  fetch: may(isFunction, 'give a function'),
} satisfies Record<keyof FetchTransportOptions, Rule>;

/**
 * The default transport on Node: undici's `dispatch`, over sockets that are opened at the first request. Without `proxy`,
 * `connections` and `dispatcher` it uses what `setGlobalDispatcher` was given, unless that is a plain `Agent`.
 * @throws InvalidArgumentError if `proxy` or `connections` is wrong, or given with a `dispatcher`.
 */
export function undiciTransport(options: UndiciTransportOptions = {}): Transport {
  checkObject(options, 'undiciTransport', '{ connections: 10 }', undiciRules);
  const { dispatcher, connections, proxy } = options;
  if (dispatcher !== undefined && (connections !== undefined || typeof proxy === 'string'))
    throw new InvalidArgumentError(
      'undiciTransport',
      'dispatcher: it has sockets and a proxy of its own; give it alone',
    );
  return overUndici(options);
}

/** The transport over `fetch`: the default outside Node, and for tests that mock the global fetch. */
export function fetchTransport(options: FetchTransportOptions = {}): Transport {
  checkObject(options, 'fetchTransport', '{ fetch }', fetchRules);
  return overFetch(options);
}
