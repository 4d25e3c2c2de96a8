import { isObject } from '@edgewalk/core/declare';
import { durationAdvice, millisecondsOf } from '../world/duration.js';

/** Whether a value is valid, and what to write if not. */
export type Rule = readonly [isRight: (value: unknown) => boolean, advice: string];

export const number = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

export const duration: Rule = [(value) => Boolean(millisecondsOf(value)), durationAdvice];

export const status = (least: number): Rule => [
  (value) => number(value) && Number.isInteger(value) && value >= least && value <= 599,
  `write a status of HTTP from ${least} to 599`,
];

export const error: Rule = [
  isError,
  'write { code: 24, subcode: 4279009 }, and message, type, transient, status and data where they matter',
];

function isError(value: unknown): boolean {
  if (!hasOnly(value, ['code', 'subcode', 'message', 'type', 'transient', 'status', 'data'])) return false;
  const { code, subcode = 0, message = '', type = '', transient = false, status: http = 400 } = value;
  const isWritten = typeof message === 'string' && typeof type === 'string' && typeof transient === 'boolean';
  return isWritten && Number.isInteger(code) && Number.isInteger(subcode) && status(200)[0](http);
}

export function hasOnly(value: unknown, names: readonly string[]): value is Record<string, unknown> {
  return isObject(value) && Object.keys(value).every((name) => names.includes(name));
}
