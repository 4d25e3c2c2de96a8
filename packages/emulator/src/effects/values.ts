import type { Row } from './effect.js';

/** A record without some of its members. */
export function without(record: Readonly<Row>, ...names: readonly string[]): Row {
  return Object.fromEntries(Object.entries(record).filter(([name]) => !names.includes(name)));
}

/** The id in a member such as `owner: { id }`. */
export function idIn(record: Readonly<Row>, name: string): string | undefined {
  const value = record[name];
  if (typeof value !== 'object' || value === null || !('id' in value)) return undefined;
  return typeof value.id === 'string' ? value.id : undefined;
}
