import type { RootDocument, TreeDocument, TreeName } from '@edgewalk/console';
import { kindOf } from '../../state/objects.js';
import { edgesOf, nodeOfRoot } from '../../state/trees.js';

type Trees = Partial<Readonly<Record<TreeName, TreeDocument>>>;

/**
 * The path of the tree for that of a URL, such as `17…/comments`: by the node where it is known, as `ig-media`, else by
 * the kind of the object, else by the edge. Empty where there is none.
 */
export function treePath([subject = '', path]: readonly string[], trees: Trees, node = ''): readonly string[] {
  const [beginning = '', ...words] = node.split('-');
  const named = beginnings[beginning];
  for (const tree of Object.values(trees).filter((each) => named === undefined || each.tree === named)) {
    const known = nodeNamed(tree, words.join('')) ?? kindOf(subject);
    const root = rootsFor(tree, subject).find((each) => fits(tree, each, { subject, path, known }));
    if (root === undefined) continue;
    const property = edgesOf(tree, nodeOfRoot(tree, root)).find(({ edge }) => edge.path === path)?.property;
    return [tree.tree, root.property, ...(root.byId ? [subject] : []), ...(property === undefined ? [] : [property])];
  }
  return [];
}

/** How the emulator's names of nodes begin. */
const beginnings: Readonly<Record<string, TreeName>> = { ig: 'instagram', fb: 'facebook', th: 'threads' };

const nodeNamed = ({ nodes }: TreeDocument, name: string): string | undefined =>
  Object.keys(nodes).find((each) => each.toLowerCase() === name);

/** An id is rather one in brackets than that of the own node. */
const rootsFor = ({ roots }: TreeDocument, subject: string): readonly RootDocument[] =>
  subject === 'me' ? roots : [...roots.filter(({ byId }) => byId), ...roots.filter(({ byId }) => !byId)];

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
