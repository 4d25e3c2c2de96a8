import { latestVersion, versions } from '@edgewalk/core';
import { syntaxError } from '../errors/failure.js';

const numberOf = (version: string): number => Number(version.slice(1));

/**
 * The version that serves a request. One that is over, or announced and not released yet, is served by the oldest that
 * is usable; a number that Meta never gave is read as the name of an object.
 */
export function servedVersion(requested: string | undefined, now: number, rest: readonly string[]): string {
  const usable = Object.entries(versions)
    .filter(([, { released }]) => Date.parse(released) <= now)
    .filter(([, { usableUntil }]) => usableUntil === undefined || Date.parse(usableUntil) > now)
    .map(([version]) => version);
  if (requested === undefined) return usable[0] ?? latestVersion;
  if (usable.includes(requested)) return requested;
  if (!isKnown(requested)) throw syntaxError(`Unknown path components: /${rest.join('/')}`);
  return usable.at(-1) ?? latestVersion;
}

/** Meta numbers in whole steps since v4.0, and knows the next version before it is released. */
function isKnown(version: string): boolean {
  const number = numberOf(version);
  return number >= 1 && number <= numberOf(latestVersion) + 1 && (number < 4 || Number.isInteger(number));
}
