import { UsageError } from './usage.js';

/** A whole number between two others. */
export function numberIn(option: string, text: string, least: number, most: number): number {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  throw new UsageError(`${option}: write a whole number from ${least} to ${most}`);
}

export const portOf = (text: string): number => numberIn('--port', text, 0, 65_535);

/** One of a few words. */
export function oneOf<T extends string>(option: string, text: string, allowed: readonly T[]): T {
  const found = allowed.find((word) => word === text);
  if (found !== undefined) return found;
  throw new UsageError(`${option}: write ${allowed.join(' or ')}`);
}

/** A list of words, parted by commas or blanks. */
export function wordsOf(option: string, text: string): readonly string[] {
  const words = text.split(/[\s,]+/).filter((word) => word !== '');
  if (words.length > 0) return words;
  throw new UsageError(`${option}: write at least one word`);
}

/** An address of the web, as it was written. */
export function urlOf(option: string, text: string): string {
  if (/^https?:\/\/[^/]/.test(text) && URL.canParse(text)) return text;
  throw new UsageError(`${option}: write an address, such as http://127.0.0.1:4000`);
}
