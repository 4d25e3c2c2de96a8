import { parseJson } from '@edgewalk/core';
import { file, isObject, OneOfType, OptionalType, parameterNames, RecordType } from '@edgewalk/core/declare';
import type { RawParams } from './body.js';
import { invalid, noMetric } from './errors.js';
import { SentFile } from './multipart.js';

/** A codec of any shape. */
type Codec = Parameters<typeof parameterNames>[0];

/** What any request may carry, whatever it is about. Meta's own SDK sends an object's id along. */
const common = new Set(
  (
    'id fields limit after before since until offset summary __paging_token __previous ' +
    'appsecret_proof appsecret_time method suppress_http_code include_headers ' +
    'locale pretty format callback debug metadata return_ssl_resources redirect'
  ).split(' '),
);

/** Checks the parameters of an operation and turns their text into values. */
export function decodeParams(codec: Codec, given: RawParams): Record<string, unknown> {
  const known = parameterNames(codec);
  const stranger = strangerIn(codec, given);
  // Meta lets many of these pass without a word. Here they are found out: a misspelt name is a bug of the caller.
  if (stranger !== undefined) throw invalid(`The parameter ${stranger} is not supported by this operation`);
  const own = Object.entries(given).filter(([name]) => known.includes(name));
  const props = codec instanceof RecordType ? (codec.props as Readonly<Record<string, Codec>>) : {};
  for (const [name, prop] of Object.entries(props)) requirePresence(name, prop, given);
  return Object.fromEntries(own.map(([name, value]) => [name, decodeParam(name, props[name], value)]));
}

/** A parameter that the operation does not take. */
export function strangerIn(codec: Codec, given: RawParams): string | undefined {
  const known = parameterNames(codec);
  return Object.keys(given).find((name) => !known.includes(name) && !common.has(name));
}

function requirePresence(name: string, codec: Codec, given: RawParams): void {
  // A parameter that the client fills in by itself is one that Meta requires.
  const needed = codec instanceof OptionalType ? codec.facts.account === true : !codec.is(undefined);
  const blank = given[name] === undefined || given[name] === '';
  if (needed && blank) throw name === 'metric' ? noMetric() : invalid(`The parameter ${name} is required`);
}

function decodeParam(name: string, codec: Codec | undefined, value: unknown): unknown {
  if (codec === undefined) return loosely(value);
  const found = readings(value).find((reading) => fits(codec, reading));
  if (found !== undefined) return found;
  throw invalid(complaint(name, shapeOf(codec), value));
}

/** Objects are not looked into: what is in them has codes of its own, and ids that may be numbers. */
function fits(codec: Codec, value: unknown): boolean {
  const shape = shapeOf(codec);
  if (value instanceof SentFile) return shape === file;
  if (shape instanceof RecordType) return isObject(value);
  const item = itemOf(shape);
  if (item === undefined) return shape.is(value);
  return Array.isArray(value) && value.every((each) => fits(item, each));
}

/** What a list is made of; undefined for what is no list. */
function itemOf(shape: Codec & { readonly _tag?: unknown; readonly type?: Codec }): Codec | undefined {
  return shape._tag === 'ArrayType' ? shape.type : undefined;
}

function complaint(name: string, shape: Codec, value: unknown): string {
  const shown = typeof value === 'string' ? value : JSON.stringify(value);
  return shape instanceof OneOfType
    ? `Param ${name} must be one of {${shape.words.join(', ').toUpperCase()}} - got "${shown}".`
    : `Param ${name} must be ${shape.name}`;
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

/** Every way a value may be meant, the plainest first: text, JSON, a list with commas, a digit for a boolean. */
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

/** Where no shape is known: JSON that is a list, an object or a boolean is read, everything else stays text. */
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

/** The text of a common parameter; a JSON body may hold it as a list or a number. */
export function textParam(params: RawParams, name: string): string | undefined {
  const value = params[name];
  if (Array.isArray(value)) return value.map(String).join(',');
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Parameters without some of them. */
export function without<Value>(
  params: Readonly<Record<string, Value>>,
  ...names: readonly string[]
): Record<string, Value> {
  return Object.fromEntries(Object.entries(params).filter(([name]) => !names.includes(name)));
}
