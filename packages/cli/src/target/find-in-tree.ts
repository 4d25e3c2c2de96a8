import type { RootDescription } from '@edgewalk/core/declare';
import { UsageError } from '../arguments/usage-error.js';
import type { TreeAddress } from './address.js';
import { edgesBelow, memberAt } from './member-at.js';
import type { DeclaredTarget } from './target.js';
import type { Tree } from './tree.js';

/** Finds what an address of the tree names; undefined where this tree has no such root. */
export function findInTree(tree: Tree, { root: name, id, edges }: TreeAddress): DeclaredTarget | undefined {
  const root = tree.description.roots.find(({ property }) => property === name);
  if (root === undefined) return undefined;
  if (root.byId && id === undefined)
    throw new UsageError(`${name}: write the id in brackets, such as ${name}(17895695668004550)`);
  if (!root.byId && id !== undefined) throw new UsageError(`${name} takes no id: write ${name} alone`);
  return memberAt(tree, root, { id, edge: edgeOf(root, edges) });
}

function edgeOf(root: RootDescription, [name, further]: readonly string[]) {
  if (name === undefined) return undefined;
  const edges = edgesBelow(root);
  const edge = edges.find(({ property, declaration }) => property === name || declaration.path === name);
  if (edge === undefined) {
    const allowed = edges.map(({ property }) => property);
    throw new UsageError(`${root.property} has no edge ${name}: ${list(allowed)}`, {
      mistake: { word: name, allowed },
    });
  }
  if (further === undefined) return edge;
  throw new UsageError(
    `${name}.${further}: an edge is a list. Write the id of one of its items first, such as media(ID).${further}`,
  );
}

const list = (names: readonly string[]): string =>
  names.length === 0 ? 'it has none' : `write one of ${names.join(', ')}`;
