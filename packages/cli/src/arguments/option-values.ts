import { UsageError } from './usage-error.js';

/** Parses a text. One that begins with two dashes is an option whose value was forgotten before it. */
export const parseText =
  (option: string) =>
  (text: string): string => {
    if (text !== '' && !text.startsWith('--')) return text;
    throw new UsageError(`${option}: write a value`);
  };

/** Parses an integer within bounds. */
export const parseInteger =
  (option: string, least: number, most: number) =>
  (text: string): number => {
    const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    if (value >= least && value <= most) return value;
    throw new UsageError(`${option}: write a whole number from ${least} to ${most}`);
  };

export const parsePort = parseInteger('--port', 0, 65_535);

/** Parses one of several names. */
export const choose =
  <T extends string>(option: string, allowed: readonly T[]) =>
  (text: string): T => {
    const found = allowed.find((word) => word === text);
    if (found !== undefined) return found;
    throw new UsageError(`${option}: write ${allowed.join(' or ')}`, { mistake: { word: text, allowed } });
  };

/** Parses the name of a profile, which is a folder. */
export function parseProfile(text: string): string {
  if (/^\w[\w.-]*$/.test(text)) return text;
  throw new UsageError('--profile: write a name of letters, digits, dots and dashes');
}

/** Parses a list of permissions, separated by commas or blanks. */
export const parseScope =
  (option: string) =>
  (text: string): readonly string[] => {
    const items = text.split(/[\s,]+/).filter((word) => word !== '');
    if (items.length === 0) throw new UsageError(`${option}: write at least one word`);
    if (items.every((word) => /^[\w.:-]+$/.test(word))) return items;
    throw new UsageError(`${option}: write the names of permissions, separated by commas`);
  };

/** Validates a URL and returns it unchanged. */
export const parseUrl =
  (option: string) =>
  (text: string): string => {
    if (/^https?:\/\/[^/]/.test(text) && URL.canParse(text)) return text;
    throw new UsageError(`${option}: write an address, such as http://127.0.0.1:4000`);
  };

/** Parses the id of an app. */
export function parseAppId(text = ''): string {
  if (/^\d+$/.test(text)) return text;
  throw new UsageError('--app-id: give the id of the app, which is a number');
}

/** Parses names, separated by commas. */
export const parseNames =
  (option: string) =>
  (text: string): readonly string[] => {
    const names = parseText(option)(text)
      .split(',')
      .map((name) => name.trim());
    if (names.every((name) => /^\w+$/.test(name))) return [...new Set(names)];
    throw new UsageError(`${option}: write names, separated by commas`);
  };

/** Parses a day. */
export const parseDate =
  (option: string) =>
  (text: string): string => {
    if (/^\d{4}-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text)) return text;
    throw new UsageError(`${option}: write a day, such as 2026-01-31`);
  };

/** Parses a day or a time, as milliseconds since 1970. */
export const parseTime =
  (option: string) =>
  (text: string): number => {
    const time = /^\d{9,11}$/.test(text) ? Number(text) * 1000 : Date.parse(text);
    if (!Number.isNaN(time)) return time;
    throw new UsageError(`${option}: write a day such as 2026-01-31, or unix seconds`);
  };
