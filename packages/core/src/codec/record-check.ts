import * as t from 'io-ts';

/** A plain object: neither null nor an array. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a value is an object of named members: no list, Map, Date or call, whose content would be lost. */
export const hasMembers = (value: unknown): value is Record<string, unknown> =>
  /Object|Module/.test(Object.prototype.toString.call(value));

/** How a member is checked: by its `typeof`, or by its codec when `typeof` is not enough. */
interface Member {
  readonly key: string;
  readonly type: 'string' | 'number' | 'boolean' | 'other';
  readonly is: t.Is<unknown>;
  readonly mayBeMissing: boolean;
}

type Values = Readonly<Record<string, unknown>>;

/** With fewer members, checking each by name is as fast as iterating over the keys. */
const walkedFrom = 4;

/** Makes the check of an object from its members. */
export function recordCheck(props: t.Props): (value: unknown) => boolean {
  let check: ((value: unknown) => boolean) | undefined;
  // Made at the first use: a program loads many records and uses few.
  return (value) => (check ??= makeCheck(Object.entries(props).map(memberOf)))(value);
}

function makeCheck(members: readonly Member[]): (value: unknown) => boolean {
  const check = (value: unknown): boolean => isObject(value) && fitsEach(value, members);
  return members.length < walkedFrom ? check : orderedCheck(members, check);
}

function fitsEach(value: Values, members: readonly Member[]): boolean {
  for (let at = 0; at < members.length; at += 1) {
    const member = members[at] as Member;
    if (!fits(member, value[member.key])) return false;
  }
  return true;
}

/**
 * The same check at half the cost: it iterates over the keys of the value, whose order is the same for all items of a
 * list. A value in another order is checked member by member, and its order becomes the expected one.
 */
function orderedCheck(members: readonly Member[], check: (value: unknown) => boolean) {
  let order = members;
  let positions = positionsOf(order);
  let misses = 0;
  return (value: unknown): boolean => {
    if (!isObject(value)) return false;
    if (fitsInOrder(value, order, positions)) return true;
    if (!check(value)) return false;
    misses += 1;
    // When the order changes often, only the first miss, the second, the fourth, the eighth … update it.
    if ((misses & (misses - 1)) === 0) {
      order = orderIn(value, order);
      positions = positionsOf(order);
    }
    return true;
  };
}

/** Validates an object: returns a correct one as it is, and converts or explains any other member by member. */
export const validateBy =
  <A>(is: t.Is<A>, props: t.Props): t.Validate<unknown, A> =>
  (value, context) => {
    if (is(value)) return t.success(value);
    if (!isObject(value)) return t.failure(value, context);
    const copy: Record<string, unknown> = { ...value };
    const errors: t.Errors = [];
    for (const [key, codec] of Object.entries(props)) {
      const result = codec.validate(value[key], t.appendContext(context, key, codec, value[key]));
      if (result._tag === 'Left') errors.push(...result.left);
      else if (result.right === undefined) delete copy[key];
      else copy[key] = result.right;
    }
    // The loop above has validated every member.
    return errors.length > 0 ? t.failures(errors) : t.success(copy as A);
  };

const positionsOf = (members: readonly Member[]): ReadonlyMap<string, number> =>
  new Map(members.map(({ key }, position) => [key, position]));

/** True only when every member was checked: those with a key, and those missing between them. */
function fitsInOrder(value: Values, members: readonly Member[], positions: ReadonlyMap<string, number>): boolean {
  let at = 0;
  for (const key in value) {
    if (at === members.length || (members[at] as Member).key !== key) {
      const position = positions.get(key);
      // A member that the record does not declare.
      if (position === undefined) continue;
      if (position < at || !areMissing(value, members, at, position)) return false;
      at = position;
    }
    if (!fits(members[at] as Member, value[key])) return false;
    at += 1;
  }
  return areMissing(value, members, at, members.length);
}

/** Whether the members of a range are missing and optional. A member without an own key may still be inherited. */
function areMissing(value: Values, members: readonly Member[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const { key, mayBeMissing } = members[at] as Member;
    if (!mayBeMissing || value[key] !== undefined) return false;
  }
  return true;
}

/** The members in the order of this value; a missing member stays behind its predecessor. */
function orderIn(value: Values, members: readonly Member[]): readonly Member[] {
  const byKey = new Map(members.map((member) => [member.key, member]));
  const found = Object.keys(value).flatMap((key) => byKey.get(key) ?? []);
  members.forEach((member, at) => {
    if (!found.includes(member)) found.splice(found.indexOf(members[at - 1] as Member) + 1, 0, member);
  });
  return found;
}

/** Codecs whose check is a `typeof`, recognised by that function: a narrowed codec has a check of its own. */
const typeByCheck = new Map<t.Is<unknown>, Member['type']>([
  [t.string.is, 'string'],
  [t.boolean.is, 'boolean'],
  [t.number.is, 'number'],
]);

function memberOf([key, codec]: [string, t.Mixed]): Member {
  const isOptional = '_tag' in codec && codec._tag === 'OptionalType' && Object.hasOwn(codec, 'codec');
  const { is } = isOptional ? (codec as unknown as { readonly codec: t.Mixed }).codec : codec;
  return { key, type: typeByCheck.get(is) ?? 'other', is, mayBeMissing: isOptional };
}

const fits = (member: Member, value: unknown): boolean =>
  isOfType(member, value) || (value === undefined && member.mayBeMissing);

/** Each `typeof` is compared with a literal: with a variable it costs half as much again. */
function isOfType({ type, is }: Member, value: unknown): boolean {
  if (type === 'string') return typeof value === 'string';
  if (type === 'number') return typeof value === 'number';
  if (type === 'boolean') return typeof value === 'boolean';
  return is(value);
}
