import * as t from 'io-ts';
import { OptionalType, RecordType } from '../codec/record.js';
import type { Selectable } from './field.js';

/** The members of an object: a record's, or any names where nobody knows them. */
type Members = t.Props | undefined;

const noEdges: ReturnType<Selectable['edges']> = new Map();

/** The members of a field as what a selection chooses from. */
export const membersOf = (name: string, props: Members): Selectable => ({ name, props, edges: () => noEdges });

/**
 * The codec of a field of which some members are read: `select` gives the codec of its object, or of each object in its
 * list, whether Meta wraps the list in `data` or not. Undefined when the field holds no object.
 */
export function membersCodec(codec: t.Mixed, select: (members: Members) => t.Mixed): t.Mixed | undefined {
  const within = (inner: t.Mixed) => membersCodec(inner, select);
  if (codec instanceof OptionalType) {
    const inner = within((codec as OptionalType<t.Mixed>).codec);
    return inner && new OptionalType(inner, (codec as OptionalType<t.Mixed>).facts);
  }
  if (codec instanceof RecordType) return recordCodec(codec as RecordType<t.Props>, select);
  if (codec instanceof t.AnyDictionaryType) return select(undefined);
  if (codec instanceof t.UnionType) return unionCodec((codec as t.UnionType<t.Mixed[]>).types, within);
  if (!isWrapper(codec)) return undefined;
  const inner = within(codec.type);
  return inner && codec instanceof t.ArrayType ? t.array(inner) : inner;
}

function recordCodec(record: RecordType<t.Props>, select: (members: Members) => t.Mixed): t.Mixed | undefined {
  const { data } = record.props;
  if (!(data instanceof t.ArrayType)) return select(record.props);
  const items = membersCodec(data, select);
  return items && new RecordType(record.name, { ...record.props, data: items });
}

/** A union keeps the forms that hold no object: an id in place of a person. */
function unionCodec(types: readonly t.Mixed[], within: (inner: t.Mixed) => t.Mixed | undefined): t.Mixed | undefined {
  const found = types.map(within);
  if (found.every((each) => each === undefined)) return undefined;
  const [first, second, ...others] = types.map((type, at) => found[at] ?? type) as [t.Mixed, t.Mixed];
  return t.union([first, second, ...others]);
}

/** A list, or another codec that passes on what it holds. */
const isWrapper = (codec: t.Mixed): codec is t.Mixed & { readonly type: t.Mixed } =>
  'type' in codec && codec.type instanceof t.Type;
