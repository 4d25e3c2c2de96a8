import { type Operation, verbs } from '@edgewalk/core/declare';
import { type JsonSchema, schemaOf } from '@edgewalk/vocabulary/json-schema';
import { UsageError } from '../arguments/usage-error.js';
import { type DescribedTree, describedTrees } from '@edgewalk/console/describe';
import { findPlace, type Place, placeNames } from '../describe/find-place.js';
import { listRoots } from '../describe/list-roots.js';
import { describe } from '../describe/place-text.js';
import { inputSchema, mayBeTextIn, text, type Tool } from './tool.js';

/** Says what a place offers, with a schema for the parameters of each operation. */
export const describeTool: Tool = {
  name: 'describe',
  title: 'What the Graph APIs offer',
  description:
    'Describes a node or an edge: its operations with a JSON Schema of their parameters, permissions, fields and edges, and what to do instead of what Meta does not offer. Without a place it lists where to begin.',
  input: inputSchema({ place: text('such as media, media.comments, user.insights, or the name of a node') }),
  writes: false,
  async run(input, { preferred }) {
    const place = mayBeTextIn(input, 'place');
    if (place === undefined) return JSON.parse(await listRoots({ format: 'json' })) as unknown;
    const { tree, found } = await findDescribed(place, preferred);
    return { ...describe(tree, found), parameters: parameterSchemas(tree, found) };
  },
};

/** Finds a place in the trees. */
async function findDescribed(place: string, preferred?: DescribedTree['name']) {
  const allowed: string[] = [];
  for await (const tree of describedTrees(preferred)) {
    const found = findPlace(tree.description, place);
    if (found) return { tree, found };
    allowed.push(...placeNames(tree.description));
  }
  throw new UsageError('there is no such place: describe without a place lists where to begin', {
    mistake: { word: place, allowed },
  });
}

/** The schemas of the parameters, by operation. */
function parameterSchemas({ docs }: DescribedTree, { node, edge }: Place): Readonly<Record<string, JsonSchema>> {
  const own = edge === undefined ? docs.nodes[node.declaration.name] : docs.edges[edge.edge.name];
  const declaration: Readonly<Record<string, Operation>> = { ...(edge ?? node).declaration } as never;
  return Object.fromEntries(
    verbs.flatMap((verb) => {
      const operation = declaration[verb];
      if (operation === undefined || operation.kind === 'unsupported') return [];
      return [[verb, schemaOf(operation.params, { docs: own?.[verb]?.parameters ?? {}, closed: true })]];
    }),
  );
}
