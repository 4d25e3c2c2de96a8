import type { DescribeInput } from '../commands/describe.js';
import { toJson } from '../output/json.js';
import { type DescribedTree, describedTrees } from '@edgewalk/console/describe';

/** Where a tree begins. */
interface RootText {
  readonly tree: string;
  /** Such as `media(ID)`. */
  readonly place: string;
  readonly about: string;
  readonly edges: number;
}

/** Lists the roots of both trees. */
export async function listRoots({ format, tree }: DescribeInput['options']): Promise<string> {
  const roots: RootText[] = [];
  for await (const described of describedTrees(tree)) roots.push(...rootsOf(described));
  if (format === 'json') return toJson(roots, 2);
  const width = Math.max(...roots.map(({ place }) => place.length));
  const lines = roots.map(({ tree: name, place, about }) =>
    `${name.padEnd(9)}  ${place.padEnd(width)}  ${about}`.trimEnd(),
  );
  return [...lines, '', 'edgewalk describe PLACE says what one of them offers, such as edgewalk describe media.'].join(
    '\n',
  );
}

const rootsOf = ({ name: tree, description, docs }: DescribedTree): readonly RootText[] =>
  description.roots.map(({ property, byId, leadsTo }) => ({
    tree,
    place: byId ? `${property}(ID)` : property,
    about: ('edge' in leadsTo ? docs.edges[leadsTo.edge.name] : docs.nodes[leadsTo.declaration.name])?.about ?? '',
    edges: 'edge' in leadsTo ? 0 : leadsTo.edges.length,
  }));
