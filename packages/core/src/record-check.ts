import * as t from 'io-ts';

/** A plain object: neither null nor an array. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What a member is checked by: the name of its `typeof`, or its own codec where that does not say it all. */
interface Member {
  readonly key: string;
  readonly type: string | undefined;
  readonly codec: t.Mixed;
  readonly mayBeMissing: boolean;
}

/** Codecs that check no more than `typeof` does, known by their check itself: a narrowed codec has one of its own. */
const plainTypes = new Map<t.Is<unknown>, string>([
  [t.string.is, 'string'],
  [t.boolean.is, 'boolean'],
  [t.number.is, 'number'],
]);

function memberOf([key, codec]: [string, t.Mixed]): Member {
  const isOptional = '_tag' in codec && codec._tag === 'OptionalType' && Object.hasOwn(codec, 'codec');
  const inner = isOptional ? (codec as unknown as { readonly codec: t.Mixed }).codec : codec;
  return { key, type: plainTypes.get(inner.is), codec: inner, mayBeMissing: isOptional };
}

/**
 * The check of an object by its members, as a table: most members are texts and numbers, and a `typeof` in a loop costs
 * a fifth of calling the codec of each.
 */
export function recordCheck(props: t.Props): (value: unknown) => boolean {
  const members = Object.entries(props).map(memberOf);
  return (value) => {
    if (!isObject(value)) return false;
    for (let at = 0; at < members.length; at += 1) {
      const { key, type, codec, mayBeMissing } = members[at] as Member;
      const member = value[key];
      if (typeof member === type || (mayBeMissing && member === undefined)) continue;
      if (type !== undefined || !codec.is(member)) return false;
    }
    return true;
  };
}
