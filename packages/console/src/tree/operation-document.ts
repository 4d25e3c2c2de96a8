import { type ClassDocs, type Operation, type Verb, verbs } from '@edgewalk/core/declare';
import { describeOperations, type SupportedText } from '../describe/operations.js';
import { documentMembers, type MemberDocument } from '../describe/schemas.js';

/** One of the four operations. */
export type OperationDocument =
  | {
      readonly operation: Verb;
      readonly supported: false;
      readonly instead: string;
    }
  | (Omit<SupportedText, 'parameters'> & {
      /** `expansion`: it is read as a field of its parent, and has no URL. */
      readonly kind: Exclude<Operation['kind'], 'unsupported'>;
      /** How a list is paged. */
      readonly paging?: string;
      /** Whether the count of a list can be asked for. */
      readonly summary?: boolean;
      /** Parameters that are sent with every call. */
      readonly always?: Readonly<Record<string, unknown>>;
      readonly parameters: readonly MemberDocument[];
    });

export type SupportedDocument = Extract<OperationDocument, { readonly supported: true }>;

type Declared = Readonly<Record<Verb, Operation>>;

/** The four operations of a declaration, with the schemas of their parameters. */
export const documentOperations = (declaration: Declared, docs?: ClassDocs): readonly OperationDocument[] =>
  describeOperations(declaration, docs).map((described, at): OperationDocument => {
    const verb = verbs[at] ?? 'get';
    const operation = declaration[verb];
    if (!described.supported || operation.kind === 'unsupported')
      return described as Extract<OperationDocument, { supported: false }>;
    const { always } = operation.facts;
    return {
      ...described,
      kind: operation.kind,
      ...(operation.kind === 'pages' && listFacts(operation)),
      ...(always && { always }),
      parameters: documentMembers(operation.params, docs?.[verb]?.parameters),
    };
  });

const listFacts = ({ facts, summary }: Extract<Operation, { kind: 'pages' }>) => ({
  paging: facts.paging ?? 'cursor',
  ...(summary !== undefined && { summary: true }),
});
