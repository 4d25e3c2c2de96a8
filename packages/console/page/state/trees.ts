import { signal } from '@preact/signals';
import type { EdgeDocument, NodeDocument, RootDocument, TreeDocument, TreeName } from '@edgewalk/console';
import { about, token } from './about.js';
import { call } from './connection.js';

export const treeNames: readonly TreeName[] = ['instagram', 'facebook', 'threads'];
export const treeTitles = { instagram: 'Instagram', facebook: 'Facebook', threads: 'Threads' } as const;

/** The trees that were read. */
export const trees = signal<Partial<Readonly<Record<TreeName, TreeDocument>>>>({});

const asked = new Map<TreeName, Promise<TreeDocument>>();

/** Reads a tree once. */
export function readTree(name: TreeName): Promise<TreeDocument> {
  const known = asked.get(name);
  if (known) return known;
  const reading = call<TreeDocument>(`/_console/tree/${name}`).then((tree) => {
    trees.value = { ...trees.value, [name]: tree };
    return tree;
  });
  // It may work the next time.
  reading.catch(() => asked.delete(name));
  asked.set(name, reading);
  return reading;
}

/** The logins whose tokens a tree takes. */
const loginsOf: Readonly<Record<TreeName, readonly string[]>> = {
  instagram: ['instagram', 'facebook'],
  facebook: ['facebook'],
  threads: ['threads'],
};

/** The token in use, or where the tree takes none of its login, the first that it takes. */
export function tokenFor(tree: TreeName) {
  const fits = (login: string) => loginsOf[tree].includes(login);
  if (token.value && fits(token.value.login)) return token.value;
  const others = (about.value?.tokens ?? []).filter(({ login }) => fits(login));
  return others.find(({ isUsable }) => isUsable) ?? others[0] ?? token.value;
}

/** The node that a root or an edge leads to. */
export const nodeOfRoot = (tree: TreeDocument, root: RootDocument): NodeDocument | undefined =>
  root.node === undefined ? undefined : tree.nodes[root.node];

/** The edges of a node, by property. */
export function edgesOf(tree: TreeDocument, node: NodeDocument | undefined) {
  return (node?.edges ?? []).flatMap(({ property, edge }) => {
    const found: EdgeDocument | undefined = tree.edges[edge];
    return found === undefined ? [] : [{ property, edge: found }];
  });
}
