import { type ClassDocs, httpMethods, type Operation, type Verb, verbs } from '@edgewalk/core/declare';
import { describeMembers, type MemberText } from './members.js';

/** One of the four operations. */
export type OperationText =
  | { readonly operation: Verb; readonly supported: false; readonly instead: string }
  | SupportedText;

export interface SupportedText {
  readonly operation: Verb;
  readonly supported: true;
  readonly method: string;
  readonly about?: string;
  /** The only login that has it, and the call that does the same with the other one. */
  readonly login?: string;
  readonly withOtherLogin?: string;
  readonly permissions?: object;
  readonly since?: string;
  readonly retired?: { readonly on: string; readonly instead: string };
  /** The largest page of a list. */
  readonly maxLimit?: number;
  /** Whether a repeated write does the same as one. */
  readonly repeatable: boolean;
  readonly parameters: readonly MemberText[];
}

type Declared = Readonly<Record<Verb, Operation>>;

/** Describes the four operations of a declaration. */
export const describeOperations = (declaration: Declared, docs?: ClassDocs): readonly OperationText[] =>
  verbs.map((operation) => describeOperation(operation, declaration[operation], docs?.[operation]));

function describeOperation(verb: Verb, operation: Operation, docs: ClassDocs['get']): OperationText {
  if (operation.kind === 'unsupported') return { operation: verb, supported: false, instead: operation.why };
  const { login, withOtherLogin, permissions, since, retired, repeatable = verb === 'get' } = operation.facts;
  const maxLimit = operation.kind === 'pages' ? operation.facts.maxLimit : undefined;
  const given = { about: docs?.about, login, withOtherLogin, permissions, since, retired, maxLimit };
  return {
    operation: verb,
    supported: true,
    method: httpMethods[operation.kind],
    ...withoutUndefined(given),
    repeatable,
    parameters: describeMembers(operation.params, docs?.parameters),
  };
}

type Present<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> };

// The members that are undefined are left out.
const withoutUndefined = <T extends object>(given: T): Present<T> =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Present<T>;
