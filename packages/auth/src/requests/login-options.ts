import { InvalidArgumentError, type Transport, type Version } from '@edgewalk/core';
import { checkObject, isFunction, may, must, type Rule, type Rules, sharedRules } from '@edgewalk/core/declare';

/** The options of every login. */
export interface LoginOptions {
  /** The id of the app; the logins of Instagram and Threads have an id and a secret of their own, in the app's settings. */
  readonly appId: string;
  /** Required for every step except the link to the login page. Keep it on the server. */
  readonly appSecret?: string;
  /** The address that the person returns to, spelt as in the app's settings, such as `https://example.com/login/done`. */
  readonly redirectUri?: string;
  /** The version of the API, such as `v26.0`; the latest that this release knows by default. */
  readonly version?: Version;
  /** The address to call in place of Meta's hosts: that of an emulator or a proxy, such as `http://localhost:4000`. */
  readonly baseUrl?: string;
  /** What sends requests: `undiciTransport()` on Node by default, `fetchTransport()` elsewhere. */
  readonly transport?: Transport;
  /** The time for the whole response, in milliseconds; 30,000 by default. */
  readonly timeoutMs?: number;
  /** The time in milliseconds since 1970; `Date.now` by default. */
  readonly now?: () => number;
}

/** Whether a value is a text without blanks, as ids, secrets and codes are. */
export const isWord = (value: unknown): boolean => typeof value === 'string' && /^[\x21-\x7e]+$/.test(value);

const isUrl = (value: unknown): boolean => typeof value === 'string' && URL.canParse(value);

const rules = {
  appId: must(isWord, 'give the id of the app, as a string'),
  appSecret: may(isWord, 'give the secret of the app, as a string'),
  redirectUri: may(isUrl, "write a whole URL, such as 'https://localhost/'"),
  ...sharedRules,
  transport: may(isFunction, 'give undiciTransport() or fetchTransport()'),
  now: may(isFunction, 'give a function that returns milliseconds, such as Date.now'),
} satisfies Record<keyof LoginOptions, Rule>;

/** Validates the options when the login is created, not at its first step. */
export function checkLoginOptions(options: LoginOptions, where: string, extra: Rules = {}): void {
  checkObject(options, where, '{ appId, appSecret }', { ...rules, ...extra });
}

/** Requires a text without blanks; the error never contains the value. */
export function checkText(value: unknown, where: string, advice: string): asserts value is string {
  if (!isWord(value)) throw new InvalidArgumentError(where, advice);
}
