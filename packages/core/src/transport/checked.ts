// The transports as applications make them: their options are checked here, since the default one has none.
import { checkObject, hasMethods, isCount, isFunction, may, type Rule } from '../errors/options.js';
import { fetchTransport as overFetch, type FetchTransportOptions } from './fetch.js';
import type { Transport } from './transport.js';
import { undiciTransport as overUndici, type UndiciTransportOptions } from './undici.js';

const sharedRules = {
  dispatcher: may(hasMethods('dispatch'), 'give an Agent or another dispatcher of undici'),
  maxResponseBytes: may(isCount, 'write a whole number of bytes'),
};

const undiciRules = {
  ...sharedRules,
  connections: may(isCount, 'write a whole number from 1'),
} satisfies Record<keyof UndiciTransportOptions, Rule>;

const fetchRules = {
  ...sharedRules,
  fetch: may(isFunction, 'give a function'),
} satisfies Record<keyof FetchTransportOptions, Rule>;

/** The default transport on Node: undici's `dispatch` over an `Agent` of its own, made at the first request. */
export function undiciTransport(options: UndiciTransportOptions = {}): Transport {
  checkObject(options, 'undiciTransport', '{ connections: 10 }', undiciRules);
  return overUndici(options);
}

/** The transport over `fetch`: the default outside Node, and for tests that mock the global fetch. */
export function fetchTransport(options: FetchTransportOptions = {}): Transport {
  checkObject(options, 'fetchTransport', '{ fetch }', fetchRules);
  return overFetch(options);
}
