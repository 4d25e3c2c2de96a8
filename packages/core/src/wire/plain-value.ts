/** A value that no parameter can have, and what to write instead. */
export class Unwritable extends Error {}

/** A value of a parameter as JSON reads it: times as unix seconds, a Set as a list, a Map as an object. */
export function plainValue(value: unknown, parents: readonly unknown[] = []): unknown {
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new Unwritable(`${value} is no number that can be sent`);
  if (typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value))
    throw new Unwritable('a number above 2^53 has lost digits: write an id as a text');
  if (typeof value === 'bigint') return String(value);
  if (typeof value === 'function' || typeof value === 'symbol')
    throw new Unwritable(`a ${typeof value} cannot be sent`);
  // Half of a surrogate pair: Meta would show another character in its place.
  if (typeof value === 'string' && /\p{Cs}/u.test(value))
    throw new Unwritable('it has half of an emoji: cut it elsewhere');
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Date) return secondsOf(value);
  refuseStream(value);
  if (parents.length > deepest || parents.includes(value))
    throw new Unwritable('it contains itself, or is nested too deep: write plain data');
  const inner = [...parents, value];
  if ('toJSON' in value && typeof value.toJSON === 'function') return plainValue(value.toJSON(), inner);
  if (value instanceof Map) return plainMembers(membersOf(value), inner);
  if (Array.isArray(value) || value instanceof Set) return [...value].map((item: unknown) => plainValue(item, inner));
  return plainMembers(value, inner);
}

/** Nothing that Meta reads is nested nearly as deep. */
const deepest = 100;

function membersOf(map: ReadonlyMap<unknown, unknown>): object {
  if ([...map.keys()].some((key) => typeof key === 'object' || typeof key === 'symbol'))
    throw new Unwritable('the keys of a Map must be texts');
  return Object.fromEntries(map);
}

function secondsOf(time: Date): number {
  const ms = time.getTime();
  if (Number.isNaN(ms)) throw new Unwritable('it is an invalid Date: check what it was made of');
  return Math.floor(ms / 1000);
}

function refuseStream(value: object): void {
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer)
    throw new Unwritable('write its numbers as Array.from(it); a file is a Uint8Array as a parameter of its own');
  if ('then' in value && typeof value.then === 'function') throw new Unwritable('it is a promise or a call: await it');
  if ('pipe' in value || 'getReader' in value || Symbol.asyncIterator in value)
    throw new Unwritable('a stream has no size: give { size, name, stream: () => createReadStream(path) }, or a Blob');
  if (typeof (value as { stream?: unknown }).stream === 'function')
    throw new Unwritable('a file is a parameter of its own, with a size');
}

function plainMembers(value: object, parents: readonly unknown[]): unknown {
  const members = Object.entries(value);
  // A number or a text as an object.
  const primitive: unknown = 'valueOf' in value ? value.valueOf() : value;
  if (typeof primitive !== 'object') return plainValue(primitive);
  if (members.length === 0 && !isPlainObject(value))
    throw new Unwritable(`a ${value.constructor?.name ?? 'thing'} without members cannot be sent: write plain data`);
  return Object.fromEntries(members.map(([name, member]) => [name, plainValue(member, parents)]));
}

function isPlainObject(value: object): boolean {
  const prototype = Object.getPrototypeOf(value) as object | null;
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
