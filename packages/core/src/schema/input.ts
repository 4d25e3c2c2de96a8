import * as E from 'fp-ts/lib/Either.js';
import type * as t from 'io-ts';
import { isObject, type Login, memberFacts, OptionalType, RecordType } from '../codec/codec.js';
import { mismatchOf } from '../errors/decode-error.js';
import { InvalidArgumentError } from '../errors/program.js';
import type { Expansion, Pages, Read } from './operations.js';
import { VariantsType } from '../codec/variants.js';

/** What every list takes beside its own parameters. */
const listNames = ['limit', 'after', 'before', 'cursor'] as const;

/** A codec that can say which parameters it takes. */
export interface ParameterNames {
  readonly parameterNames: readonly string[];
}

/** The parameters an operation takes, by name. */
export function parameterNames(codec: t.Mixed): readonly string[] {
  if (codec instanceof RecordType) return Object.keys(codec.props as object);
  return 'parameterNames' in codec ? (codec as unknown as ParameterNames).parameterNames : [];
}

const ownParams = new WeakMap<t.Mixed, readonly string[]>();

/** The parameters that are filled with the client's own account when they are absent. */
export function accountParams(codec: t.Mixed): readonly string[] {
  if (!(codec instanceof RecordType)) return [];
  const found = ownParams.get(codec) ?? accountParamsIn(codec.props as t.Props);
  ownParams.set(codec, found);
  return found;
}

const accountParamsIn = (props: t.Props): string[] =>
  Object.entries(props).flatMap(([name, prop]) =>
    prop instanceof OptionalType && prop.facts.account ? [name] : [],
  );

/** Refuses parameters that only the other login's host knows. */
export function checkParamLogins(
  codec: t.Mixed,
  params: Readonly<Record<string, unknown>>,
  where: string,
  login: Login,
): void {
  const form: unknown = codec instanceof VariantsType ? codec.formOf(params) : codec;
  if (!(form instanceof RecordType)) return;
  const props = form.props as t.Props;
  for (const name in params) {
    const needed = Object.hasOwn(props, name) ? memberFacts(props[name]).login : undefined;
    if (params[name] === undefined || needed === undefined || needed === login) continue;
    throw new InvalidArgumentError(where, `${name}: exists with the ${needed} login only`);
  }
}

/** Checks what the caller gives a write. */
export function parseInput(codec: t.Mixed, input: unknown, where: string): Record<string, unknown> {
  const given = input ?? {};
  if (!isObject(given)) throw new InvalidArgumentError(where, 'give an object of parameters');
  refuseUnknown(given, () => parameterNames(codec), where);
  return validate(codec, given, where);
}

/** Checks what the caller gives a read; `fields` is checked by its selection. */
export function parseQuery(
  operation: Read | Pages | Expansion,
  query: unknown,
  where: string,
): Record<string, unknown> {
  const given = query ?? {};
  if (!isObject(given)) throw new InvalidArgumentError(where, "give an object, such as { fields: ['id'] }");
  const { fields, ...params } = given;
  refuseUnknown(params, () => [...parameterNames(operation.params), ...namesOfLists(operation)], where);
  if (operation.kind === 'pages') checkLimit(params, operation, where);
  const valid = validate(operation.params, params, where);
  return fields === undefined ? valid : { ...valid, fields };
}

function validate(codec: t.Mixed, given: Record<string, unknown>, where: string): Record<string, unknown> {
  const result = (codec as t.Type<Record<string, unknown>>).decode(given);
  if (E.isRight(result)) return result.right;
  const complaints = result.left.map((error) => {
    const { path, expected, actual } = mismatchOf(error);
    const place = path.startsWith('(') ? '' : `${path}: `;
    return error.message === undefined ? `${place}write ${expected}, not ${actual}` : `${place}${expected}`;
  });
  throw new InvalidArgumentError(where, [...new Set(complaints)].slice(0, 5).join('; '));
}

function refuseUnknown(given: Record<string, unknown>, names: () => readonly string[], where: string): void {
  const all = Object.keys(given);
  if (all.length === 0) return;
  const known = names();
  const stranger = all.find((name) => !known.includes(name) && given[name] !== undefined);
  if (stranger === undefined) return;
  const list = known.length > 0 ? `write one of ${known.join(', ')}` : 'it takes no parameters';
  throw new InvalidArgumentError(where, `there is no parameter ${JSON.stringify(stranger)}: ${list}`);
}

function namesOfLists(operation: Read | Pages | Expansion): readonly string[] {
  if (operation.kind !== 'pages') return [];
  return operation.summary === undefined ? listNames : [...listNames, 'summary'];
}

function checkLimit({ limit, summary }: Record<string, unknown>, { facts }: Pages, where: string): void {
  if (summary !== undefined && typeof summary !== 'boolean')
    throw new InvalidArgumentError(where, 'summary: write true or false');
  if (limit === undefined) return;
  const max = facts.maxLimit ?? 100;
  // A summary alone is worth asking for: none of the items, but how many there are.
  const least = summary === true ? 0 : 1;
  if (typeof limit !== 'number' || !Number.isInteger(limit) || limit < least || limit > max) {
    throw new InvalidArgumentError(
      where,
      `limit: write a whole number from ${least} to ${max}, not ${JSON.stringify(limit)}; for more items walk the pages`,
    );
  }
}
