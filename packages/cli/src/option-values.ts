import { closest } from '@edgewalk/core/declare';
import { UsageError } from './usage.js';

/** Parses an integer within bounds. */
export function parseInteger(option: string, text: string, least: number, most: number): number {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  throw new UsageError(`${option}: write a whole number from ${least} to ${most}`);
}

export const parsePort = (text: string): number => parseInteger('--port', text, 0, 65_535);

/** Parses one of several names. */
export function choose<T extends string>(option: string, text: string, allowed: readonly T[]): T {
  const found = allowed.find((word) => word === text);
  if (found !== undefined) return found;
  const meant = closest(text, allowed);
  throw new UsageError(
    `${option}: ${meant === undefined ? '' : `did you mean ${meant}? If not, `}write ${allowed.join(' or ')}`,
  );
}

/** Parses a list of permissions, separated by commas or blanks. */
export function parseScope(option: string, text: string): readonly string[] {
  const items = text.split(/[\s,]+/).filter((word) => word !== '');
  if (items.length === 0) throw new UsageError(`${option}: write at least one word`);
  if (items.every((word) => /^[\w.:-]+$/.test(word))) return items;
  throw new UsageError(`${option}: write the names of permissions, separated by commas`);
}

/** Validates a URL and returns it unchanged. */
export function parseUrl(option: string, text: string): string {
  if (/^https?:\/\/[^/]/.test(text) && URL.canParse(text)) return text;
  throw new UsageError(`${option}: write an address, such as http://127.0.0.1:4000`);
}
