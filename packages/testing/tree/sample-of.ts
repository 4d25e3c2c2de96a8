import { createHash } from 'node:crypto';
import type { Login } from '@edgewalk/core';
import {
  isObject,
  OpenEnumType,
  memberFacts,
  OneOfType,
  OptionalType,
  RecordType,
  VariantsType,
} from '@edgewalk/core/declare';
import type * as t from 'io-ts';

/** Values by the name of the parameter, for what no codec can tell: ids that exist, words with a meaning. */
export type Values = Readonly<Record<string, unknown>>;

/** One call of an operation: whose it is, and what is given. */
export interface Sample {
  readonly id: string;
  readonly input: Values;
  /** What is sent otherwise than it was given. */
  readonly sent?: Values;
}

/** What the values are for. */
export interface Occasion {
  readonly operation: string;
  readonly login: Login;
  readonly values: Values;
}

/** Inputs that an operation takes, made from its codec: one, or one for each form that the login has. */
export function samplesOf(codec: t.Mixed, occasion: Occasion): Record<string, unknown>[] {
  if (codec instanceof RecordType) return [recordOf(codec, occasion)];
  if (!(codec instanceof VariantsType))
    throw new Error(`${occasion.operation}: there is no sample of its parameters: write one in samples.ts`);
  return (codec.forms as RecordType<t.Props>[])
    .filter((form) => Object.values(form.props).every((member) => isOffered(member, occasion.login)))
    .map((form) => recordOf(form, occasion));
}

/** The parameters that the client fills with its own account. */
export function accountParams(codec: t.Mixed): string[] {
  if (!(codec instanceof RecordType)) return [];
  return Object.entries(codec.props as t.Props).flatMap(([name, member]) =>
    memberFacts(member).account === true ? [name] : [],
  );
}

/** False for a form that cannot do without what only the other login's host knows. */
const isOffered = (member: t.Mixed, login: Login): boolean =>
  member instanceof OptionalType || (memberFacts(member).login ?? login) === login;

function recordOf({ props }: RecordType<t.Props>, occasion: Occasion): Record<string, unknown> {
  const members = Object.entries(props).flatMap(([name, codec]): [string, unknown][] => {
    const { login, account } = memberFacts(codec);
    if (account === true || (login ?? occasion.login) !== occasion.login) return [];
    const value = valueOf(codec, name, occasion);
    if (value === undefined && !(codec instanceof OptionalType))
      throw new Error(`${occasion.operation}: there is no sample of ${name}: write one in samples.ts`);
    return value === undefined ? [] : [[name, value]];
  });
  return Object.fromEntries(members);
}

/** A value for one parameter; undefined where neither the tables nor the codec tell any. */
function valueOf(codec: t.Mixed, name: string, occasion: Occasion): unknown {
  if (Object.hasOwn(occasion.values, name)) return occasion.values[name];
  if (codec instanceof OptionalType) return valueOf(codec.codec as t.Mixed, name, occasion);
  if (codec instanceof OneOfType || codec instanceof OpenEnumType) return codec.words[0];
  if (codec instanceof RecordType) return recordOf(codec, occasion);
  if (codec instanceof VariantsType) return samplesOf(codec, occasion)[0];
  const { _tag: tag, type } = codec as { readonly _tag?: string; readonly type?: t.Mixed };
  if (tag === 'BooleanType') return true;
  if (tag !== 'ArrayType' || type === undefined) return undefined;
  const item = valueOf(type, name, occasion);
  return item === undefined ? undefined : [item];
}

/** A file, as the emulator has it written down. */
const sentFile = (bytes: Uint8Array) => ({
  name: 'file',
  type: 'application/octet-stream',
  size: bytes.byteLength,
  sha256: createHash('sha256').update(bytes).digest('hex'),
});

/** A parameter as the wire has it, by the documented rules: words joined by commas, structures as JSON. */
export function onWire(value: unknown): unknown {
  if (value instanceof Uint8Array) return sentFile(value);
  if (Array.isArray(value) && value.every((item) => !isObject(item) && !/[,[\]{}"]/.test(String(item))))
    return value.join(',');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
