import {
  file,
  isObject,
  OneOfType,
  OptionalType,
  type parameterNames,
  RecordType,
  VariantsType,
} from '@edgewalk/core/declare';
import { SentFile } from '../http/multipart.js';
import { truthOf } from '../http/params.js';
import { readings } from './readings.js';

/** A codec of any shape. */
export type Codec = Parameters<typeof parameterNames>[0];
export type Props = Readonly<Record<string, Codec>>;

/** Why a value cannot be read: the member that is wrong, such as `[0][x]`, and what it must be. */
export interface Problem {
  readonly at: string;
  readonly why: string;
}

export type Found = { readonly value: unknown } | Problem;

/**
 * A value of a request as its codec declares it, members included: effects rely on the type. Rules beyond it, such as the
 * length of a caption, have codes of their own at Meta and are left to the effects.
 */
function readValue(value: unknown, codec: Codec): Found {
  const shape = shapeOf(codec);
  let problem: Problem = { at: '', why: complaint(shape, value) };
  for (const reading of readings(value)) {
    const found = readAs(reading, shape);
    if ('value' in found) return found;
    // What is wrong deep inside is said of the reading that came closest.
    if (found.at.length > problem.at.length) problem = found;
  }
  return problem;
}

/** A member of an object, or a parameter of an operation; what is not declared stays as it came. */
export function readMember(of: Codec, name: string, value: unknown): Found {
  const codecs = codecsOf(of, name);
  const [first] = codecs;
  if (first === undefined) return { value };
  return of instanceof VariantsType ? readVariant(codecs, value) : readValue(value, first);
}

/**
 * What one of several forms has: as the first has it that can read it. A word that none of them knows passes: the effects
 * know which form is meant, and Meta's codes.
 */
function readVariant(codecs: readonly Codec[], value: unknown): Found {
  let problem: Problem | undefined;
  for (const codec of codecs) {
    const found = readValue(value, codec);
    if ('value' in found) return found;
    problem ??= found;
  }
  return unknownWord(codecs, value) ?? problem ?? { value };
}

function unknownWord(codecs: readonly Codec[], value: unknown): Found | undefined {
  const words = codecs
    .map(shapeOf)
    .flatMap((shape): readonly unknown[] => (shape instanceof OneOfType ? shape.words : []));
  const has = (type: string) => words.some((word) => typeof word === type);
  if (typeof value === 'string' && has('string')) return { value };
  const truth = has('boolean') ? truthOf(value) : undefined;
  return truth === undefined ? undefined : { value: truth };
}

const propsOf = (codec: unknown): Props => (codec instanceof RecordType ? (codec.props as Props) : {});

/** What is declared of a name: once for each form that has it. */
export const codecsOf = (of: Codec, name: string): readonly Codec[] =>
  (of instanceof VariantsType ? of.forms : [of]).flatMap((form) => propsOf(form)[name] ?? []);

/** The bare shape, under `optional` and `check`. */
export function shapeOf(codec: Codec): Codec {
  if (codec instanceof OptionalType) return shapeOf(codec.codec as Codec);
  // `check` hands out an object whose prototype is the codec that it narrows: only that one has a name of its own.
  return Object.hasOwn(codec, 'name') ? codec : shapeOf(Object.getPrototypeOf(codec) as Codec);
}

const misfit: Problem = { at: '', why: '' };

/** One reading of a value, by a shape. */
function readAs(value: unknown, shape: Codec): Found {
  if (value instanceof SentFile || shape === file)
    return value instanceof SentFile && shape === file ? { value } : misfit;
  if (shape instanceof OneOfType) return wordOf(value, shape);
  if (shape instanceof RecordType || shape instanceof VariantsType)
    return isObject(value) ? readMembers(value, shape) : misfit;
  const { _tag: tag, type: item, types } = shape as Composite;
  if (tag === 'ArrayType' && item) return Array.isArray(value) ? readItems(value, item) : misfit;
  if (tag === 'UnionType' && types) return firstOf(types.map((type) => readAs(value, shapeOf(type))));
  return shape.is(value) ? { value } : misfit;
}

/** A list, or a choice. */
type Composite = Codec & { readonly _tag?: unknown; readonly type?: Codec; readonly types?: readonly Codec[] };

const firstOf = (all: readonly Found[]): Found => all.find((found) => 'value' in found) ?? misfit;

/** Meta's enums have no case: its specs write `START`, and everybody sends `start`. */
function wordOf(value: unknown, { words }: { readonly words: readonly unknown[] }): Found {
  const word = words.find((each) => each === value) ?? words.find((each) => plain(each) === plain(value));
  return word === undefined ? misfit : { value: word };
}

const plain = (word: unknown): unknown => (typeof word === 'string' ? word.toLowerCase() : word);

function readItems(list: readonly unknown[], item: Codec): Found {
  const values: unknown[] = [];
  for (const [index, each] of list.entries()) {
    const found = readValue(each, item);
    if (!('value' in found)) return { at: `[${index}]${found.at}`, why: found.why };
    values.push(found.value);
  }
  return { value: values };
}

function readMembers(given: Record<string, unknown>, shape: Codec): Found {
  const values: [string, unknown][] = [];
  for (const [name, member] of Object.entries(given)) {
    if (isMissing(member)) continue;
    const found = readMember(shape, name, member);
    if (!('value' in found)) return { at: `[${name}]${found.at}`, why: found.why };
    values.push([name, found.value]);
  }
  const props = propsOf(shape);
  const missing = Object.keys(props).find((name) => isMissing(given[name]) && isNeeded(props[name]));
  return missing === undefined ? { value: Object.fromEntries(values) } : { at: `[${missing}]`, why: 'is required' };
}

const isMissing = (value: unknown): boolean => value === undefined || value === null;
const isNeeded = (codec: Codec | undefined): boolean => codec !== undefined && !codec.is(undefined);

function complaint(shape: Codec, value: unknown): string {
  const shown = typeof value === 'string' ? value : JSON.stringify(value);
  if (shape instanceof OneOfType) {
    const words = new Set(shape.words.map((word) => String(word).toUpperCase()));
    return `must be one of {${[...words].join(', ')}} - got "${shown.slice(0, longest)}".`;
  }
  if (shape instanceof RecordType || shape instanceof VariantsType) return 'must be an object';
  return `must be ${(shape as Composite)._tag === 'ArrayType' ? 'an array' : shape.name}`;
}

/** How much of a wrong value is repeated. */
const longest = 200;
