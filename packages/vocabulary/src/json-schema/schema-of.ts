import {
  type MemberDocs,
  memberFacts,
  OneOfType,
  OpenEnumType,
  OptionalType,
  RecordType,
  VariantsType,
} from '@edgewalk/core/declare';
import type * as t from 'io-ts';
import { plainSchema } from './plain-schema.js';

/** A schema of JSON Schema 2020-12, as OpenAPI 3.1 and the Model Context Protocol take it. */
export type JsonSchema = Readonly<Record<string, unknown>>;

export interface SchemaOptions {
  /** The sentences about the members; those of inner members have dots: `from.username`. */
  readonly docs?: MemberDocs;
  /** Whether records refuse members that they do not name, as the client does for parameters. False by default. */
  readonly closed?: boolean;
}

/** Codecs that hold others, by io-ts's tags: two copies of io-ts may be loaded. */
interface Holder {
  readonly _tag?: string;
  readonly type?: t.Mixed;
  readonly types?: readonly t.Mixed[];
  readonly props?: Readonly<Record<string, t.Mixed>>;
  readonly value?: unknown;
  readonly keys?: object;
  readonly codomain?: t.Mixed;
}

/** Where a schema is made: the sentences of the level, and the codecs around it, which may name themselves. */
interface Place extends Required<SchemaOptions> {
  readonly around: readonly t.Mixed[];
}

/**
 * The JSON Schema of a codec. It accepts every value that the codec accepts; rules that JSON Schema cannot express, such
 * as which members go together, are left out. Open enums list their words as examples, since Meta adds words.
 */
export const schemaOf = (codec: t.Mixed, { docs = {}, closed = false }: SchemaOptions = {}): JsonSchema =>
  make(codec, { docs, closed, around: [] });

function make(codec: t.Mixed, place: Place): JsonSchema {
  if (place.around.includes(codec)) return {};
  const inner = { ...place, around: [...place.around, codec] };
  if (codec instanceof OptionalType) return make(codec.codec as t.Mixed, inner);
  if (codec instanceof VariantsType)
    return { type: 'object', title: codec.name, anyOf: codec.forms.map((form) => make(form as t.Mixed, inner)) };
  if (codec instanceof RecordType) return recordSchema(codec.name, codec.props as Props, inner);
  if (codec instanceof OpenEnumType) return { type: 'string', examples: [...codec.words] };
  if (codec instanceof OneOfType) return enumSchema(codec.words);
  return holderSchema(codec, inner) ?? plainSchema(codec);
}

type Props = Readonly<Record<string, t.Mixed>>;

/** Undefined for what holds no other codec. */
function holderSchema(codec: t.Mixed, place: Place): JsonSchema | undefined {
  const { _tag: tag, type, types = [], props, value, keys = {}, codomain } = codec as Holder;
  if (tag === 'ArrayType' && type) return { type: 'array', items: make(type, place) };
  if (tag === 'UnionType') return { anyOf: types.map((each) => make(each, place)) };
  if (tag === 'IntersectionType') return { allOf: types.map((each) => make(each, { ...place, closed: false })) };
  if (tag === 'DictionaryType' && codomain) return { type: 'object', additionalProperties: make(codomain, place) };
  if (tag === 'InterfaceType' && props) return recordSchema(codec.name, props, place);
  if (tag === 'LiteralType') return { const: value };
  if (tag === 'KeyofType') return enumSchema(Object.keys(keys));
  const wraps = tag === 'RefinementType' || tag === 'ReadonlyType' || tag === 'ExactType' || tag === 'RecursiveType';
  return wraps && type ? make(type, place) : undefined;
}

const enumSchema = (words: readonly (string | boolean)[]): JsonSchema => {
  const types = [...new Set(words.map((word) => typeof word))];
  return { ...(types.length === 1 && { type: types[0] }), enum: [...words] };
};

function recordSchema(title: string, props: Props, place: Place): JsonSchema {
  const names = Object.keys(props);
  // The client fills in the account itself.
  const required = names.filter((name) => !(props[name] instanceof OptionalType) && !memberFacts(props[name]).account);
  return {
    type: 'object',
    title,
    properties: Object.fromEntries(names.map((name) => [name, memberSchema(name, props[name] as t.Mixed, place)])),
    ...(required.length > 0 && { required }),
    ...(place.closed && { additionalProperties: false }),
  };
}

function memberSchema(name: string, codec: t.Mixed, place: Place): JsonSchema {
  const { login, retired } = memberFacts(codec);
  const sentences = [place.docs[name], login && `Only with the login of ${login}.`, retired && `Retired: ${retired}`];
  const description = sentences.filter(Boolean).join(' ');
  return {
    ...make(codec, { ...place, docs: below(place.docs, name) }),
    ...(description !== '' && { description }),
    ...(retired !== undefined && { deprecated: true }),
  };
}

/** The sentences about the members of a member. */
const below = (docs: MemberDocs, name: string): MemberDocs =>
  Object.fromEntries(
    Object.entries(docs).flatMap(([path, text]) =>
      path.startsWith(`${name}.`) ? [[path.slice(name.length + 1), text]] : [],
    ),
  );
