import { checkObject, hasMethods, isCount, isFunction, may, type Rule } from '../errors/options.js';
import type { FetchTransportOptions } from './fetch.js';
import type { UndiciTransportOptions } from './undici.js';

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

export const checkUndiciOptions = (options: UndiciTransportOptions): void =>
  checkObject(options, 'undiciTransport', '{ connections: 10 }', undiciRules);

export const checkFetchOptions = (options: FetchTransportOptions): void =>
  checkObject(options, 'fetchTransport', '{ fetch }', fetchRules);
