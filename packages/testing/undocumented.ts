import type { GraphApi } from '@edgewalk/core';
import {
  type ClassDocs,
  describe as describeTree,
  type MemberDocs,
  type Operation,
  OptionalType,
  RecordType,
  type TreeDocs,
  VariantsType,
} from '@edgewalk/core/declare';
import * as t from 'io-ts';

const verbs = ['get', 'create', 'update', 'delete'] as const;

/**
 * What a tree has no sentence for: nodes and edges, writes, fields, parameters, results and metrics, by their names. They
 * are read off the codecs and the catalogues, not off the types that the sentences come from.
 */
export function undocumentedIn(
  api: GraphApi,
  docs: TreeDocs,
  catalogues: Readonly<Record<string, object>>,
): readonly string[] {
  const { nodes } = describeTree(api);
  return [...nodes.values()]
    .flatMap(({ declaration: node, edges }) => [
      ...missing(`${node.name}.`, node.fields, docs.nodes[node.name]?.fields),
      ...missingIn(node.name, node, docs.nodes[node.name]),
      ...edges.flatMap(({ edge, declaration }) => missingIn(edge.name, declaration, docs.edges[edge.name])),
    ])
    .concat(
      Object.entries(catalogues).flatMap(([name, metrics]) =>
        Object.keys(metrics).flatMap((metric) => (docs.metrics[name]?.[metric] ? [] : [`${name}.${metric}`])),
      ),
    );
}

type Operations = Readonly<Record<(typeof verbs)[number], Operation>>;

function missingIn(name: string, declared: Operations, docs: ClassDocs | undefined): string[] {
  return verbs
    .flatMap((verb) => {
      const operation = declared[verb];
      if (operation.kind === 'unsupported') return [];
      const about = operation.kind === 'post' || operation.kind === 'remove' ? docs?.[verb]?.about : 'read';
      const result = 'result' in operation ? missing(`${name}.${verb}: `, operation.result, docs?.[verb]?.result) : [];
      return [
        ...(about === undefined ? [`${name}.${verb}`] : []),
        ...missing(`${name}.${verb}.`, operation.params, docs?.[verb]?.parameters),
        ...result,
      ];
    })
    .concat(docs?.about ? [] : [name]);
}

const missing = (prefix: string, codec: t.Mixed, docs: MemberDocs = {}): string[] =>
  [...new Set(namesIn(codec))].filter((name) => !docs[name]).map((name) => prefix + name);

/** The names of the members that the values of a codec have, also of members within them. */
function namesIn(codec: t.Mixed, within: readonly t.Mixed[] = []): string[] {
  if (within.includes(codec)) return [];
  const inner = (each: t.Mixed) => namesIn(each, [...within, codec]);
  if (codec instanceof OptionalType) return inner(codec.codec as t.Mixed);
  if (codec instanceof VariantsType) return (codec.forms as readonly t.Mixed[]).flatMap(inner);
  if (codec instanceof t.UnionType) return (codec.types as readonly t.Mixed[]).flatMap(inner);
  if (codec instanceof t.ArrayType) return inner(codec.type as t.Mixed);
  if (!(codec instanceof RecordType)) return [];
  return Object.entries(codec.props as t.Props).flatMap(([name, member]) => [
    name,
    ...inner(member).map((each) => `${name}.${each}`),
  ]);
}
