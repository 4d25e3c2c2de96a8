import { isObject } from '@edgewalk/core/declare';
import { invalid } from '../errors/failure.js';

/** `{result=name:$.data.*.id}`: refers to a value in the response of another operation of the batch. */
const reference = /\{result=([^:{}]+):(\$[^{}]*)\}/g;

/** The names of the operations a text refers to. */
export function referencesIn(text: string): string[] {
  return [...text.matchAll(reference)].map((match) => match[1] ?? '');
}

/** What an operation may grow to, by values of others. */
const longest = 1024 * 1024;

/** Replaces references by their values, joined by commas. */
export function fillReferences(
  text: string,
  bodyOf: (name: string) => unknown,
  encode: (value: string) => string,
): string {
  let size = 0;
  return text.replaceAll(reference, (_, name: string, path: string) => {
    const value = evaluate(bodyOf(name), path).map(String).map(encode).join(',');
    size += value.length;
    if (size > longest) throw invalid('The operation is too long with the values that it refers to');
    return value;
  });
}

/** Finds values by the part of JSONPath that batches use: `.name`, `..name`, `.*`, `[*]` and `[0]`. */
export function evaluate(root: unknown, path: string): unknown[] {
  const steps = path.slice(1).match(/\.\.[\w-]+|\.[\w-]+|\.\*|\[\*\]|\[\d+\]|\['[^']*'\]/g) ?? [];
  if (!path.startsWith('$') || steps.join('') !== path.slice(1)) {
    throw invalid(`The JSONPath expression "${path}" cannot be read`);
  }
  return steps.reduce<unknown[]>((values, step) => values.flatMap((value) => take(value, step)), [root]);
}

function take(value: unknown, step: string): unknown[] {
  if (step === '.*' || step === '[*]') return children(value);
  if (step.startsWith('..')) return everywhere(value, step.slice(2));
  return at(value, step.replaceAll(/^\.|^\['?|'?\]$/g, ''));
}

function at(value: unknown, key: string): unknown[] {
  const isOwn = typeof value === 'object' && value !== null && Object.hasOwn(value, key);
  return isOwn ? [(value as Record<string, unknown>)[key]] : [];
}

const children = (value: unknown): unknown[] =>
  Array.isArray(value) ? (value as unknown[]) : isObject(value) ? Object.values(value) : [];

const everywhere = (value: unknown, key: string): unknown[] => [
  ...at(value, key),
  ...children(value).flatMap((child) => everywhere(child, key)),
];
