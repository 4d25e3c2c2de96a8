import type { Description, NodeDescription, TreeDocs } from '@edgewalk/core/declare';
import { type JsonSchema, schemaOf } from '@edgewalk/vocabulary/json-schema';

/** The schema of each node: its fields, and its edges, which a selection may expand. */
export const nodeSchemas = ({ nodes }: Description, docs: TreeDocs): Readonly<Record<string, JsonSchema>> =>
  Object.fromEntries([...nodes].map(([name, node]) => [name, nodeSchema(node, docs)]));

function nodeSchema({ declaration, edges }: NodeDescription, docs: TreeDocs): JsonSchema {
  const { name, fields } = declaration;
  const { type, title, properties } = schemaOf(fields, { docs: docs.nodes[name]?.fields ?? {} });
  const expansions = edges.map(({ declaration: { path, get }, node }) => [
    path,
    get.kind === 'pages' ? listOf(node) : reference(node),
  ]);
  const about = docs.nodes[name]?.about;
  return {
    type,
    title,
    ...(about !== undefined && { description: about }),
    // An answer has what was asked for, so that nothing is required. A field comes before an edge of its name.
    properties: { ...Object.fromEntries(expansions), ...(properties as object) },
  };
}

/** A list of a node, as it stands in an answer. */
export const listOf = (node: string, list = 'data', summary?: JsonSchema): JsonSchema => ({
  type: 'object',
  properties: {
    [list]: { type: 'array', items: reference(node) },
    paging: { $ref: '#/components/schemas/Paging' },
    ...(summary && { summary }),
  },
});

export const reference = (node: string): JsonSchema => ({ $ref: `#/components/schemas/${node}` });
