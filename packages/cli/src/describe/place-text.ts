import type { EdgeDescription, TreeDocs } from '@edgewalk/core/declare';
import {
  type DescribedTree,
  describeMembers,
  describeOperations,
  type MemberText,
  type MetricText,
  type OperationText,
} from '@edgewalk/console/describe';
import { inCommandWords } from '../failure/command-words.js';
import type { Place } from './find-place.js';

export interface FieldText extends MemberText {
  /** Whether it is read when the caller names no fields. */
  readonly default: boolean;
}

export interface EdgeText {
  readonly name: string;
  readonly path: string;
  readonly about?: string;
  readonly operations: readonly string[];
}

/** All that the declarations say about a place. */
export interface PlaceText {
  readonly tree: string;
  readonly place: string;
  readonly class: string;
  readonly about: string;
  readonly operations: readonly OperationText[];
  /** Of an edge of insights. */
  readonly metrics?: readonly MetricText[];
  /** The node that an edge lists, or the node itself. */
  readonly node: string;
  readonly fields: readonly FieldText[];
  /** None for an edge: they belong to its items. */
  readonly edges: readonly EdgeText[];
}

/** Describes a node or an edge from its declaration and the sentences about it. */
export function describe(
  { name: tree, description, docs }: DescribedTree,
  { name: place, node, edge }: Place,
  metrics: readonly MetricText[] = [],
): PlaceText {
  const listed = edge === undefined ? node.declaration : edge.declaration.node().declaration;
  const own = edge === undefined ? docs.nodes[listed.name] : docs.edges[edge.edge.name];
  const defaults: readonly string[] = edge?.declaration.defaults ?? listed.defaults;
  const fields = describeMembers(listed.fields, docs.nodes[listed.name]?.fields);
  const edges = edge === undefined ? (description.nodes.get(listed.name)?.edges ?? []) : [];
  return {
    tree,
    place,
    class: edge === undefined ? listed.name : edge.edge.name,
    about: own?.about ?? '',
    operations: describeOperations((edge ?? node).declaration, own).map(inWords),
    ...(metrics.length > 0 && { metrics }),
    node: listed.name,
    fields: fields.map((field) => ({ ...field, default: defaults.includes(field.name) })),
    edges: edges.map((each) => describeEdge(each, docs)),
  };
}

const describeEdge = ({ property, declaration, edge: { name } }: EdgeDescription, docs: TreeDocs): EdgeText => ({
  name: property,
  path: declaration.path,
  ...(docs.edges[name] && { about: docs.edges[name].about }),
  operations: describeOperations(declaration).flatMap((each) => (each.supported ? [each.operation] : [])),
});

/** The advice of an operation in words of the command. */
function inWords(operation: OperationText): OperationText {
  if (!operation.supported) return { ...operation, instead: inCommandWords(operation.instead) };
  const { withOtherLogin } = operation;
  return withOtherLogin === undefined ? operation : { ...operation, withOtherLogin: inCommandWords(withOtherLogin) };
}
