import { checkObject, hasMethods, may, type Rule, word } from '../errors/options.js';
import { longestTimeout } from '../transport/timeout.js';
import { tokenAdvice } from './authorise.js';
import type { CallOptions } from './request.js';
import { isVersion, latestVersion } from './version.js';

/** The options that calls, clients and logins share. */
export const sharedRules = {
  version: may((value) => typeof value === 'string' && isVersion(value), `write it as '${latestVersion}'`),
  baseUrl: may(
    (value) => typeof value === 'string' && /^https?:\/\/[^/?#@]+(\/[^?#]*)?$/.test(value) && URL.canParse(value),
    "write the origin, such as 'http://127.0.0.1:4000', without a query",
  ),
  timeoutMs: may(
    (value) => typeof value === 'number' && value > 0 && value <= longestTimeout,
    `write a number of milliseconds above 0, up to ${longestTimeout}`,
  ),
};

export const priorityRule = word('high', 'normal', 'low');

const rules = {
  ...sharedRules,
  priority: priorityRule,
  whenHeld: word('wait', 'fail'),
  accessToken: (value) => (value === undefined ? undefined : tokenAdvice(value)),
  signal: may(hasMethods('addEventListener'), 'give the signal of an AbortController'),
} satisfies Record<keyof CallOptions, Rule>;

export const optionNames: readonly string[] = Object.keys(rules);

/** Checks the options of a call when the call is made. */
export function checkCallOptions(options: CallOptions, where: string): void {
  checkObject(options, where, '{ timeoutMs: 5000 }', rules);
}
