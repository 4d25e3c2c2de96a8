import { InvalidArgumentError, type Transport, type Version } from '@edgewalk/core';
import { checkCallOptions, checkObject, suggest } from '@edgewalk/core/declare';

/** The options of every login. */
export interface LoginOptions {
  /** The id of the app; an Instagram login has an id and a secret of its own, in the app's Instagram settings. */
  readonly appId: string;
  /** Required for every step except the link to the login page. Keep it on the server. */
  readonly appSecret?: string;
  /** The address that the person returns to, spelt as in the app's settings. */
  readonly redirectUri?: string;
  readonly version?: Version;
  /** Replaces every host: an emulator, a proxy. */
  readonly baseUrl?: string;
  readonly transport?: Transport;
  /** For the whole response, in milliseconds; 30,000 by default. */
  readonly timeoutMs?: number;
  /** The time in milliseconds since 1970; `Date.now` by default. */
  readonly now?: () => number;
}

const names = ['appId', 'appSecret', 'redirectUri', 'version', 'baseUrl', 'transport', 'timeoutMs', 'now'];

/** Validates the options when the login is created, not at its first step. */
export function checkLoginOptions(options: LoginOptions, where: string, extra: readonly string[] = []): void {
  checkObject(options, where, '{ appId, appSecret }');
  const allowed = [...names, ...extra];
  const unknownKey = Object.keys(options).find((name) => !allowed.includes(name));
  if (unknownKey !== undefined) {
    const advice = `there is no option ${JSON.stringify(unknownKey)}: ${suggest(unknownKey, allowed)}`;
    throw new InvalidArgumentError(where, advice);
  }
  const { version, baseUrl, timeoutMs, redirectUri } = options;
  const shared = { ...(version !== undefined && { version }), ...(baseUrl !== undefined && { baseUrl }) };
  checkCallOptions({ ...shared, ...(timeoutMs !== undefined && { timeoutMs }) }, where);
  checkText(options.appId, where, 'appId: give the id of the app, as a string');
  if (options.appSecret !== undefined)
    checkText(options.appSecret, where, 'appSecret: give the secret of the app, as a string');
  if (redirectUri !== undefined && !URL.canParse(redirectUri))
    throw new InvalidArgumentError(where, "redirectUri: write a whole URL, such as 'https://localhost/'");
}

/** Requires a text without blanks; the error never contains the value. */
export function checkText(value: unknown, where: string, advice: string): asserts value is string {
  if (typeof value !== 'string' || !/^[\x21-\x7e]+$/.test(value)) throw new InvalidArgumentError(where, advice);
}
