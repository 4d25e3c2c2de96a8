import type * as t from 'io-ts';
import { looseBoolean, looseNumber } from './loose.js';
import { isObject } from './record-check.js';
import { OptionalType, RecordType } from './record.js';

/** Codecs that hold others, by io-ts's tags: two copies of io-ts may be loaded. */
interface Holder {
  readonly _tag?: string;
  readonly type?: t.Mixed;
  readonly types?: readonly t.Mixed[];
}

const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

/** How Meta's PHP writes what is absent. */
const isAbsent = (value: unknown): boolean => value === '' || value === false || value === null || isEmptyList(value);

/** A text, a number or a flag that is empty may be just that, or wrong: it is not guessed. */
const isScalar = (codec: t.Mixed): boolean => ['x', 1, true].some((value) => fits(codec, value));

const fits = (codec: t.Mixed, value: unknown): boolean => codec.decode(value)._tag === 'Right';

/** The list of a field that came as an edge, or as PHP writes one with other keys than 0, 1, 2: `{ "88": [tag] }`. */
function listIn(codec: t.Mixed, value: unknown): unknown {
  if ((codec as Holder)._tag !== 'ArrayType' || !isObject(value)) return value;
  if (Array.isArray(value['data'])) return value['data'];
  return Object.keys(value).every((key) => /^\d+$/.test(key)) ? Object.values(value).flat() : value;
}

/** A flag or a number that came as a text. */
function mendScalar(tag: string | undefined, value: unknown): unknown {
  const loose = tag === 'BooleanType' ? looseBoolean : tag === 'NumberType' ? looseNumber : undefined;
  const found = loose?.decode(value);
  return found?._tag === 'Right' ? found.right : value;
}

/**
 * A response that does not fit, as far as it can be read: an empty array, an empty text or `false` in the place of an
 * optional object or list is none, an empty array is an empty object, and a list leaves out `null`, which stands for what was
 * deleted. What fits is converted, and what still does not is kept as it came.
 */
export function mend(codec: t.Mixed, value: unknown): unknown {
  const found = codec.decode(value);
  if (found._tag === 'Right') return found.right;
  if (codec instanceof OptionalType)
    return isAbsent(value) && !isScalar(codec.codec) ? undefined : mend(codec.codec, listIn(codec.codec, value));
  if (isEmptyList(value) && fits(codec, {})) return {};
  const { _tag: tag, type, types = [] } = codec as Holder;
  if (tag === 'ArrayType' && type && Array.isArray(value))
    return value.filter((item) => item !== null || fits(type, item)).map((item) => mend(type, item));
  if (tag === 'UnionType') return types.map((one) => mend(one, value)).find((one) => fits(codec, one)) ?? value;
  if (codec instanceof RecordType && isObject(value)) return mendMembers(codec.props as t.Props, value);
  return mendScalar(tag, value);
}

function mendMembers(props: t.Props, value: Record<string, unknown>): Record<string, unknown> {
  const copy = { ...value };
  for (const [key, codec] of Object.entries(props)) {
    const member = mend(codec, value[key]);
    if (member === undefined) delete copy[key];
    else copy[key] = member;
  }
  return copy;
}
