import { timeOf } from '../world/time.js';
import { isObject } from '@edgewalk/core';
import { invalid } from '../errors/failure.js';
import type { EffectContext } from '../graph/effect.js';

type Params = EffectContext['params'];

/** The text of a parameter; undefined where it is absent or blank. */
export function textOf(params: Params, name: string): string | undefined {
  const value = params[name];
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The text of a parameter that must be there. */
export function required(params: Params, name: string): string {
  const value = textOf(params, name);
  if (value === undefined) throw invalid(`The parameter ${name} is required`);
  return value;
}

/** A switch: `true`, `1`, or their texts. */
export function flagOf(params: Params, name: string): boolean | undefined {
  const value = params[name];
  if (typeof value === 'boolean') return value;
  return value === undefined ? undefined : value === '1' || value === 1 || value === 'true';
}

/** A list of texts: an array, JSON, or words with commas. */
export function listOf(params: Params, name: string): string[] {
  const value = params[name];
  if (Array.isArray(value)) return value.map(String);
  const text = textOf(params, name);
  if (text === undefined) return [];
  return text
    .replace(/^\[|\]$/g, '')
    .split(',')
    .map((item) => item.replaceAll(/^[\s"]+|[\s"]+$/g, ''))
    .filter(Boolean);
}

/** A time: unix seconds, or text that PHP's strtotime reads. */
export function timeIn(params: Params, name: string, now: number): number | undefined {
  const value = params[name];
  if (value instanceof Date) return value.getTime();
  const text = textOf(params, name);
  return text === undefined ? undefined : timeOf(text, now);
}

/** A list of objects, such as tags. */
export function objectsOf(params: Params, name: string): Record<string, unknown>[] {
  const value = params[name];
  if (value === undefined) return [];
  if (!Array.isArray(value) || !value.every(isObject))
    throw invalid(`Param ${name} must be an array of objects`);
  return value;
}
