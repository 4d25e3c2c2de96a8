import { readJson } from '../http/json.js';
import { truthOf } from '../http/params.js';

/** Every way to read a value, the plainest first: text, JSON, a number, a boolean, a list with commas. */
export function readings(value: unknown): readonly unknown[] {
  const truth = truthOf(value);
  const truths = truth === undefined ? [] : [truth];
  if (typeof value !== 'string') return [value, ...textReadings(value), ...truths];
  const json = readJson(value);
  return [
    value,
    ...(json === undefined ? [] : [json, ...textReadings(json)]),
    ...numberReadings(value),
    ...truths,
    ...listReadings(value),
  ];
}

/** JSON often has ids as numbers, where text is meant. */
const textReadings = (value: unknown): unknown[] => (typeof value === 'number' ? [String(value)] : []);

/** What is a number to PHP, and not to JSON: `007`, `+1`, `.5`. */
const numberReadings = (text: string): unknown[] =>
  /^\s*[+-]?(\d+\.?\d*|\.\d+)\s*$/.test(text) && Number.isFinite(Number(text)) && text.trim().length < 16
    ? [Number(text)]
    : [];

/** A list of plain words. What begins as JSON does is none. */
const listReadings = (text: string): unknown[] =>
  /^\s*[[{]/.test(text) ? [] : [text.split(',').map((item) => item.trim())];
