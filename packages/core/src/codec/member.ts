import * as t from 'io-ts';

/** A plain object: neither null nor an array. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What a member is checked by: the name of its `typeof`, or its own codec where that does not say it all. */
export interface Member {
  readonly key: string;
  readonly type: 'string' | 'number' | 'boolean' | 'other';
  readonly is: t.Is<unknown>;
  readonly mayBeMissing: boolean;
}

/** Codecs that check no more than `typeof` does, known by their check itself: a narrowed codec has one of its own. */
const plainTypes = new Map<t.Is<unknown>, Member['type']>([
  [t.string.is, 'string'],
  [t.boolean.is, 'boolean'],
  [t.number.is, 'number'],
]);

export function memberOf([key, codec]: [string, t.Mixed]): Member {
  const isOptional = '_tag' in codec && codec._tag === 'OptionalType' && Object.hasOwn(codec, 'codec');
  const { is } = isOptional ? (codec as unknown as { readonly codec: t.Mixed }).codec : codec;
  return { key, type: plainTypes.get(is) ?? 'other', is, mayBeMissing: isOptional };
}

/** Whether the value may stand where the member does. */
export const fits = (member: Member, value: unknown): boolean =>
  isOfType(member, value) || (value === undefined && member.mayBeMissing);

/** Each `typeof` is written out: beside a name that changes it costs half as much again. */
function isOfType({ type, is }: Member, value: unknown): boolean {
  if (type === 'string') return typeof value === 'string';
  if (type === 'number') return typeof value === 'number';
  if (type === 'boolean') return typeof value === 'boolean';
  return is(value);
}
