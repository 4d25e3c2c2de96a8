import type { RootDocument, TreeDocument, TreeName } from '@edgewalk/console';
import { kindOf } from '../../state/objects.js';
import { edgesOf, nodeOfRoot } from '../../state/trees.js';

type Trees = Partial<Readonly<Record<TreeName, TreeDocument>>>;

/** The path of the tree for that of a URL, such as `17…/comments`: by the kind of the object, else by the edge. */
export function treePath([subject = '', path]: readonly string[], trees: Trees): readonly string[] {
  const known = kindOf(subject);
  for (const tree of Object.values(trees)) {
    const root = tree.roots.find((each) => fits(tree, each, { subject, path, known }));
    if (root === undefined) continue;
    const property = edgesOf(tree, nodeOfRoot(tree, root)).find(({ edge }) => edge.path === path)?.property;
    return [tree.tree, root.property, ...(root.byId ? [subject] : []), ...(property === undefined ? [] : [property])];
  }
  return [];
}

interface Wanted {
  readonly subject: string;
  readonly path: string | undefined;
  readonly known: string | undefined;
}

function fits(tree: TreeDocument, root: RootDocument, { subject, path, known }: Wanted): boolean {
  if (root.edge !== undefined) return path === undefined && tree.edges[root.edge]?.path === subject;
  const hasEdge = path === undefined || edgesOf(tree, nodeOfRoot(tree, root)).some(({ edge }) => edge.path === path);
  if (!hasEdge) return false;
  if (!root.byId) return subject === 'me' || (known !== undefined && known === root.node);
  return known === undefined ? path !== undefined && subject !== 'me' : known === root.node;
}
