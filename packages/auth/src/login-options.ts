import { checkCallOptions, InvalidArgumentError, type Transport, type Version } from '@edgewalk/core';

/** What every login is made with. */
export interface LoginOptions {
  /** The id of the app; an Instagram login has an id and a secret of its own, in the app's Instagram settings. */
  readonly appId: string;
  /** For every step but the link to the login page. Keep it on the server. */
  readonly appSecret?: string;
  /** Where the person is sent back to, spelt as in the app's settings. */
  readonly redirectUri?: string;
  readonly version?: Version;
  /** Replaces every host: an emulator, a proxy. */
  readonly baseUrl?: string;
  readonly transport?: Transport;
  /** For the whole answer, in milliseconds; 30,000 by default. */
  readonly timeoutMs?: number;
  /** The time in milliseconds since 1970; `Date.now` by default. */
  readonly now?: () => number;
}

const names = ['appId', 'appSecret', 'redirectUri', 'version', 'baseUrl', 'transport', 'timeoutMs', 'now'];

/** Checks the options when the login is made, not at its first step. */
export function checkLoginOptions(options: LoginOptions, where: string, more: readonly string[] = []): void {
  const known = [...names, ...more];
  const stranger = Object.keys(options).find((name) => !known.includes(name));
  if (stranger !== undefined) {
    const advice = `there is no option ${JSON.stringify(stranger)}: write one of ${known.join(', ')}`;
    throw new InvalidArgumentError(where, advice);
  }
  const { version, baseUrl, timeoutMs, redirectUri } = options;
  const shared = { ...(version !== undefined && { version }), ...(baseUrl !== undefined && { baseUrl }) };
  checkCallOptions({ ...shared, ...(timeoutMs !== undefined && { timeoutMs }) }, where);
  checkWord(options.appId, where, 'appId: give the id of the app, as a string');
  if (options.appSecret !== undefined)
    checkWord(options.appSecret, where, 'appSecret: give the secret of the app, as a string');
  if (redirectUri !== undefined && !URL.canParse(redirectUri))
    throw new InvalidArgumentError(where, "redirectUri: write a whole URL, such as 'https://localhost/'");
}

/** A text without blanks; the value itself is never told. */
export function checkWord(value: unknown, where: string, advice: string): asserts value is string {
  if (typeof value !== 'string' || !/^[\x21-\x7e]+$/.test(value))
    throw new InvalidArgumentError(where, advice);
}
