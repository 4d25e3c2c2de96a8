import { parseJson } from '@edgewalk/core';
import {
  file,
  isObject,
  OneOfType,
  OptionalType,
  parameterNames,
  RecordType,
  VariantsType,
} from '@edgewalk/core/declare';
import { invalid, noMetric } from '../errors/failure.js';
import type { RawParams } from '../http/body.js';
import { SentFile } from '../http/multipart.js';

/** A codec of any shape. */
type Codec = Parameters<typeof parameterNames>[0];
type Props = Readonly<Record<string, Codec>>;

/** What any request may carry, whatever it is about. Meta's own SDK sends an object's id along. */
const common = new Set(
  (
    'id fields limit after before since until offset summary __paging_token __previous ' +
    'appsecret_proof appsecret_time method suppress_http_code include_headers ' +
    'locale pretty format callback debug metadata return_ssl_resources redirect'
  ).split(' '),
);

/** Checks the parameters of an operation and turns their text into the values that its codec declares. */
export function decodeParams(codec: Codec, given: RawParams): Record<string, unknown> {
  const unknown = unknownParam(codec, given);
  // Meta lets many of these pass. Here they are refused: a misspelt name is a bug of the caller.
  if (unknown !== undefined) throw invalid(`The parameter ${unknown} is not supported by this operation`);
  const names = parameterNames(codec);
  const own = Object.entries(given).filter(([name]) => names.includes(name));
  if (codec instanceof VariantsType)
    return Object.fromEntries(own.map(([name, value]) => [name, decodeVariant(codec, name, value)]));
  const props = propsOf(codec);
  for (const [name, prop] of Object.entries(props)) requirePresence(name, prop, given);
  return Object.fromEntries(own.map(([name, value]) => [name, decodeParam(name, props[name], value)]));
}

/** A parameter that the operation does not take. */
export function unknownParam(codec: Codec, given: RawParams): string | undefined {
  const names = parameterNames(codec);
  return Object.keys(given).find((name) => !names.includes(name) && !common.has(name));
}

const propsOf = (codec: unknown): Props => (codec instanceof RecordType ? (codec.props as Props) : {});

function requirePresence(name: string, codec: Codec, given: RawParams): void {
  // A parameter that the client fills in by itself is one that Meta requires.
  const needed = codec instanceof OptionalType ? codec.facts.account === true : !codec.is(undefined);
  const blank = given[name] === undefined || given[name] === '';
  if (needed && blank) throw name === 'metric' ? noMetric() : invalid(`The parameter ${name} is required`);
}

function decodeParam(name: string, codec: Codec | undefined, value: unknown): unknown {
  if (codec === undefined) return loosely(value);
  const found = decode(value, codec);
  if (found) return found.value;
  throw invalid(complaint(name, [shapeOf(codec)], value));
}

/** What no form takes keeps the type that the forms promise, for an effect to judge; anything else is refused. */
function decodeVariant({ forms }: { readonly forms: readonly Codec[] }, name: string, value: unknown): unknown {
  const codecs = forms.flatMap((form) => propsOf(form)[name] ?? []);
  if (codecs.length === 0) return loosely(value);
  const [decoded] = codecs.flatMap((each) => decode(value, each) ?? []);
  if (decoded) return decoded.value;
  const types = new Set(codecs.flatMap(typesOf));
  const typed = readings(value).find((reading) => types.has(typeof reading));
  if (typed === undefined) throw invalid(complaint(name, codecs.map(shapeOf), value));
  return typed;
}

/** The types of the values of a codec, without its rules. */
function typesOf(codec: Codec): string[] {
  const shape = shapeOf(codec);
  if (shape instanceof OneOfType) return shape.words.map((word) => typeof word);
  return shape.is('') ? ['string'] : [];
}

/** A value as a codec has it; undefined where it cannot be read so. */
function decode(value: unknown, codec: Codec): { readonly value: unknown } | undefined {
  const found = readings(value).find((reading) => fits(codec, reading));
  return found === undefined ? undefined : { value: decodeMembers(found, shapeOf(codec)) };
}

/** Members that their codecs cannot read stay as they are: Meta has codes of its own for what is in an object. */
function decodeMembers(value: unknown, shape: Codec): unknown {
  const item = itemOf(shape);
  if (item !== undefined && Array.isArray(value)) return value.map((each) => decodeMembers(each, shapeOf(item)));
  if (!isObject(value)) return value;
  const props = propsOf(shape instanceof VariantsType ? shape.formOf(value) : shape);
  const entries = Object.entries(value).map(([name, member]) => {
    const prop = props[name];
    return [name, prop === undefined ? member : (decode(member, prop)?.value ?? member)] as const;
  });
  return value instanceof SentFile ? value : Object.fromEntries(entries);
}

/** Whether a value has the shape. Does not check the members of an object. */
function fits(codec: Codec, value: unknown): boolean {
  const shape = shapeOf(codec);
  if (value instanceof SentFile) return shape === file;
  if (shape instanceof RecordType || shape instanceof VariantsType) return isObject(value);
  const item = itemOf(shape);
  if (item === undefined) return shape.is(value);
  return Array.isArray(value) && value.every((each) => fits(item, each));
}

/** What a list is made of; undefined for what is no list. */
function itemOf(shape: Codec & { readonly _tag?: unknown; readonly type?: Codec }): Codec | undefined {
  return shape._tag === 'ArrayType' ? shape.type : undefined;
}

function complaint(name: string, shapes: readonly Codec[], value: unknown): string {
  const shown = typeof value === 'string' ? value : JSON.stringify(value);
  const words = shapes.flatMap((shape) => (shape instanceof OneOfType ? shape.words : []));
  const distinct = [...new Set(words.map((word) => String(word).toUpperCase()))];
  return distinct.length > 0
    ? `Param ${name} must be one of {${distinct.join(', ')}} - got "${shown}".`
    : `Param ${name} must be ${shapes[0]?.name}`;
}

/**
 * What lies under `optional` and `check`: the bare shape. Rules beyond the shape, such as the length of a caption, have
 * codes of their own at Meta and are left to the effects.
 */
function shapeOf(codec: Codec): Codec {
  if (codec instanceof OptionalType) return shapeOf(codec.codec as Codec);
  // `check` hands out an object whose prototype is the codec it narrows; a class's prototype has no name of its own.
  const under = Object.getPrototypeOf(codec) as Codec;
  return Object.hasOwn(under, 'name') ? shapeOf(under) : codec;
}

/** Every way to read a value, the plainest first: text, JSON, a list with commas, a digit for a boolean. */
function readings(value: unknown): unknown[] {
  if (typeof value !== 'string') return [value, ...textReadings(value)];
  const json = jsonOf(value);
  const list = value.split(',').map((item) => item.trim());
  const numbers = list.map(Number);
  return [
    value,
    ...(json === undefined ? [] : [json, ...textReadings(json)]),
    ...(/^[01]$/.test(value) ? [value === '1'] : []),
    list,
    ...(numbers.every(Number.isFinite) ? [numbers] : []),
  ];
}

/** JSON often has ids as numbers, where text is meant. */
function textReadings(value: unknown): unknown[] {
  if (typeof value === 'number') return [String(value)];
  return Array.isArray(value) ? [value.map(String)] : [];
}

/** Decodes a value without a known shape: JSON lists, objects and booleans are parsed, everything else stays text. */
function loosely(value: unknown): unknown {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return value;
  const json = jsonOf(value);
  return isObject(json) || Array.isArray(json) || typeof json === 'boolean' ? json : value;
}

function jsonOf(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}
