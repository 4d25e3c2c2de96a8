import { isObject } from '@edgewalk/core/declare';

/** A record without some of its members. */
export function without<Value>(
  record: Readonly<Record<string, Value>>,
  ...names: readonly string[]
): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => !names.includes(name)));
}

/** Those members of a record that are named and there. */
export function pick<Name extends string>(
  record: { readonly [Each in Name]?: unknown },
  names: readonly Name[],
): Record<string, unknown> {
  const given = names.filter((name) => record[name] !== undefined);
  return Object.fromEntries(given.map((name) => [name, record[name]]));
}

/** The id in a member such as `owner: { id }`. */
export function idIn(record: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const value = record[name];
  if (typeof value !== 'object' || value === null || !('id' in value)) return undefined;
  return typeof value.id === 'string' ? value.id : undefined;
}

/** The text in a member; undefined where there is none. */
export function textIn(record: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const value = record[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The objects in a member that is a list. */
export function rowsIn(record: Readonly<Record<string, unknown>>, name: string): Record<string, unknown>[] {
  const value = record[name];
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** The object in a member; undefined where there is none. */
export function objectIn(record: Readonly<Record<string, unknown>>, name: string): Record<string, unknown> | undefined {
  const value = record[name];
  return isObject(value) ? value : undefined;
}
