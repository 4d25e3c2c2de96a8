import { isObject } from '../codec/record-check.js';
import { suggest } from '../codec/suggest.js';
import { InvalidArgumentError } from '../errors/program.js';
import { longestTimeout } from '../transport/timeout.js';
import type { CallOptions } from './request.js';
import { checkToken } from './authorise.js';
import { isVersion, latestVersion } from './version.js';

export type Refuse = (advice: string) => InvalidArgumentError;

const names = ['accessToken', 'version', 'baseUrl', 'timeoutMs', 'signal', 'priority'];

/** Checks the options of a call when the call is made. */
export function checkCallOptions(options: CallOptions, where: string): void {
  const refuse: Refuse = (advice) => new InvalidArgumentError(where, advice);
  checkObject(options, where, '{ timeoutMs: 5000 }');
  checkOptionNames(options, names, refuse);
  if (options.accessToken !== undefined) checkToken(options.accessToken, where);
  const { signal } = options;
  if (signal !== undefined && typeof (signal as Partial<AbortSignal>).addEventListener !== 'function')
    throw refuse('signal: give the signal of an AbortController');
  checkSharedOptions(options, refuse);
}

/** Refuses what is no object, as JavaScript lets it come. */
export function checkObject(given: unknown, where: string, example: string): asserts given is object {
  if (!isObject(given)) throw new InvalidArgumentError(where, `give an object, such as ${example}`);
}

/** Refuses an unknown option. */
export function checkOptionNames(options: object, known: readonly string[], refuse: Refuse): void {
  const unknownKey = Object.keys(options).find((name) => !known.includes(name));
  if (unknownKey === undefined) return;
  throw refuse(`there is no option ${JSON.stringify(unknownKey)}: ${suggest(unknownKey, known)}`);
}

/** Checks the options that calls and clients share. */
export function checkSharedOptions(
  { version, timeoutMs = 1, baseUrl, priority = 'normal' }: Omit<CallOptions, 'accessToken' | 'signal'>,
  refuse: Refuse,
): void {
  if (!['high', 'normal', 'low'].includes(priority)) throw refuse("priority: write 'high', 'normal' or 'low'");
  if (version !== undefined && !isVersion(version)) throw refuse(`version: write it as '${latestVersion}'`);
  if (!(typeof timeoutMs === 'number' && timeoutMs > 0 && timeoutMs <= longestTimeout))
    throw refuse(`timeoutMs: write a number of milliseconds above 0, up to ${longestTimeout}`);
  if (baseUrl === undefined) return;
  if (!/^https?:\/\/[^/?#@]+(\/[^?#]*)?$/.test(baseUrl) || !URL.canParse(baseUrl))
    throw refuse("baseUrl: write the origin, such as 'http://127.0.0.1:4000', without a query");
}
