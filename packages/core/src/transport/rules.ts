import { hasMethods, isCount, may } from '../errors/options.js';

/** What the options of both transports must be. */
export const sharedRules = {
  dispatcher: may(hasMethods('dispatch'), 'give an Agent or another dispatcher of undici'),
  maxResponseBytes: may(isCount, 'write a whole number of bytes'),
};
