import * as E from '../errors/either.js';
import type * as t from 'io-ts';
import { OneOfType } from '../codec/enums.js';
import { parameterNames } from '../codec/parameter-names.js';
import { hasMembers } from '../codec/record-check.js';
import { type Login, memberFacts, OptionalType, RecordType } from '../codec/record.js';
import { closest, suggest } from '../codec/suggest.js';
import { VariantsType } from '../codec/variants.js';
import { mismatchOf, showValue } from '../errors/decode-error.js';
import { InvalidArgumentError } from '../errors/program.js';
import { wrongLogin } from '../errors/wrong-login.js';
import type { Operation, Pages, Unsupported } from './operations.js';
import { rawParams, withoutRaw } from './raw-params.js';
import { checkWritable } from './writable.js';

/** The name of an operation in messages, and the login of the call. */
export interface InputContext {
  readonly where: string;
  readonly login: Login;
  /** The names of options, which belong behind the parameters. */
  readonly optionNames?: readonly string[];
}

/** The input of a call: an unchecked selection, and checked parameters. */
export interface ParsedInput {
  readonly fields: unknown;
  readonly params: Readonly<Record<string, unknown>>;
}

type SupportedOperation = Exclude<Operation, Unsupported>;

/** Checks the input of an operation. Throws before anything is sent. */
export function parseInput(operation: SupportedOperation, input: unknown, context: InputContext): ParsedInput {
  const { where, optionNames = [] } = context;
  const given = input ?? {};
  if (!hasMembers(given)) throw new InvalidArgumentError(where, objectAdvice(operation));
  const { fields, ...others } = given;
  const isSelective = takesFields(operation);
  const all = isSelective ? others : given;
  const raw = hasRaw(all) ? rawParams(all, where) : undefined;
  const params = raw === undefined ? all : withoutRaw(all);
  checkNames(params, operation, where, optionNames);
  if (operation.kind === 'pages') checkPageSize(params, operation, where);
  const valid = validate(operation.params, params, where);
  checkLogins(operation.params, valid, context);
  const sent = raw === undefined ? valid : { ...valid, ...raw };
  if (!Object.values(sent).every(isPlain)) checkWritable(sent, where);
  return { fields: isSelective ? fields : undefined, params: sent };
}

// Here, and not beside checkWritable(): most calls have nothing else, and enter no other file for it.
const isPlain = (value: unknown): boolean =>
  typeof value === 'string' ? /^[ -~]*$/.test(value) : typeof value === 'boolean' || Number.isSafeInteger(value);

// Here, and not beside rawParams(): most calls have none, and enter no other file for them.
function hasRaw(given: object): boolean {
  for (const name in given) if (name.startsWith('raw:')) return true;
  return false;
}

const takesFields = (operation: SupportedOperation): boolean =>
  operation.kind === 'post' ? operation.facts.readAfterWrite === true : operation.kind !== 'remove';

const objectAdvice = ({ kind }: SupportedOperation): string =>
  kind === 'post' || kind === 'remove' ? 'give an object of parameters' : "give an object, such as { fields: ['id'] }";

function validate(codec: t.Mixed, given: Record<string, unknown>, where: string): Record<string, unknown> {
  const result = (codec as t.Type<Record<string, unknown>>).decode(given);
  if (E.isRight(result)) return result.right;
  const complaints = result.left.map((error) => {
    const { path, expected, actual } = mismatchOf(error);
    const prefix = path.startsWith('(') ? '' : `${path}: `;
    if (error.message !== undefined) return `${prefix}${expected}`;
    return `${prefix}${meantBy(error)}write ${expected}, not ${actual}`;
  });
  throw new InvalidArgumentError(where, [...new Set(complaints)].slice(0, 5).join('; '));
}

/** The word of an enum that was probably meant. */
function meantBy({ context, value }: t.ValidationError): string {
  const type = context.at(-1)?.type;
  const meant = type instanceof OneOfType ? closest(value, type.words.map(String)) : undefined;
  return meant === undefined ? '' : `did you mean ${JSON.stringify(meant)}? If not, `;
}

/** The parameters of every list, besides its own. */
const listNames = ['limit', 'after', 'before', 'cursor'] as const;

function checkNames(
  given: Record<string, unknown>,
  operation: SupportedOperation,
  where: string,
  optionNames: readonly string[],
): void {
  const keys = Object.keys(given);
  if (keys.length === 0) return;
  const names = namesOf(operation);
  const unknownKey = keys.find((name) => !names.includes(name) && given[name] !== undefined);
  if (unknownKey === undefined) return;
  if (optionNames.includes(unknownKey))
    throw new InvalidArgumentError(where, `${unknownKey} is an option: give options as the second argument`);
  const list = names.length > 0 ? suggest(unknownKey, names) : 'it takes no parameters';
  throw new InvalidArgumentError(
    where,
    `there is no parameter ${JSON.stringify(unknownKey)}: ${list}; one too new for Edgewalk is 'raw:${unknownKey}'`,
  );
}

const namesByOperation = new WeakMap<SupportedOperation, readonly string[]>();

function namesOf(operation: SupportedOperation): readonly string[] {
  const cached = namesByOperation.get(operation);
  if (cached !== undefined) return cached;
  const lists = operation.kind === 'pages' ? listNames : [];
  const summary = operation.kind === 'pages' && operation.summary !== undefined ? ['summary'] : [];
  const names = [...parameterNames(operation.params), ...lists, ...summary];
  namesByOperation.set(operation, names);
  return names;
}

function checkPageSize({ limit, summary }: Record<string, unknown>, pages: Pages, where: string): void {
  checkSummary(summary, pages, where);
  if (limit === undefined) return;
  const max = pages.facts.maxLimit ?? 100;
  // A limit of 0 is useful with a summary: no items, only their number.
  const least = summary === undefined || summary === false ? 1 : 0;
  if (typeof limit !== 'number' || !Number.isInteger(limit) || limit < least || limit > max) {
    throw new InvalidArgumentError(
      where,
      `limit: write a whole number from ${least} to ${max}, not ${showValue(limit)}; for more items walk the pages`,
    );
  }
}

/** A summary is asked for as a whole, or by the names of its members. */
function checkSummary(summary: unknown, pages: Pages, where: string): void {
  if (summary === undefined || typeof summary === 'boolean') return;
  const names = pages.summary === undefined ? [] : parameterNames(pages.summary);
  const given: unknown[] = Array.isArray(summary) ? summary : [summary];
  const wrong = given.find((name) => name !== 'true' && !names.some((known) => known === name));
  if (wrong === undefined && given.length > 0) return;
  throw new InvalidArgumentError(where, `summary: write true, or one or several of ${names.join(', ')}`);
}

type Logins = Readonly<Record<string, Login>>;

const loginsByRecord = new WeakMap<t.Mixed, Logins>();

/** Refuses parameters that only the other login's host accepts. */
function checkLogins(codec: t.Mixed, params: Readonly<Record<string, unknown>>, { where, login }: InputContext): void {
  const form: unknown = codec instanceof VariantsType ? codec.formOf(params) : codec;
  if (!(form instanceof RecordType)) return;
  const logins = loginsByRecord.get(form) ?? loginsIn(form);
  for (const name in logins) {
    const needed = logins[name];
    if (needed !== undefined && needed !== login && params[name] !== undefined)
      throw wrongLogin(`${where}: ${name}`, needed);
  }
}

/** The members of a record that only one login has. */
function loginsIn(form: RecordType<t.Props>): Logins {
  const logins: Record<string, Login> = {};
  for (const [name, prop] of Object.entries(form.props)) {
    const { login } = memberFacts(prop);
    if (login !== undefined) logins[name] = login;
  }
  loginsByRecord.set(form, logins);
  return logins;
}

const accountNames = new WeakMap<t.Mixed, readonly string[]>();

/** The parameters that the client fills with its own account when they are absent. */
export function accountParams(codec: t.Mixed): readonly string[] {
  if (!(codec instanceof RecordType)) return [];
  const cached = accountNames.get(codec);
  if (cached !== undefined) return cached;
  const names = Object.entries(codec.props as t.Props)
    .filter(([, prop]) => prop instanceof OptionalType && prop.facts.account === true)
    .map(([name]) => name);
  accountNames.set(codec, names);
  return names;
}
