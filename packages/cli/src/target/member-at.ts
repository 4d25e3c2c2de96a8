import type { EdgeDescription, NodeDescription, RootDescription } from '@edgewalk/core/declare';
import type { DeclaredTarget } from './target.js';
import type { Member, Tree } from './tree.js';

export const isEdge = (found: NodeDescription | EdgeDescription): found is EdgeDescription => 'edge' in found;

/** The edges below a root. */
export const edgesBelow = ({ leadsTo }: RootDescription): readonly EdgeDescription[] =>
  isEdge(leadsTo) ? [] : leadsTo.edges;

/** The node or edge that a root leads to, by id where the root needs one, and one of its edges. */
export function memberAt(
  { name, api }: Pick<Tree, 'name' | 'api'>,
  root: RootDescription,
  { id, edge }: { readonly id?: string | undefined; readonly edge?: EdgeDescription | undefined },
): DeclaredTarget {
  // These properties come from the tree itself: a root by id is a method, any other a property.
  const found: unknown = Reflect.get(api, root.property);
  const top = (root.byId ? (found as (id: string) => Member).call(api, id ?? '') : found) as Member;
  const member = edge === undefined ? top : (Reflect.get(top, edge.property) as Member);
  const call = root.byId ? `('${id ?? ''}')` : '';
  const below = edge === undefined ? '' : `.${edge.property}`;
  return {
    kind: 'declared',
    tree: name,
    member,
    declaration: (edge ?? root.leadsTo).declaration,
    expression: `api.${root.property}${call}${below}`,
    client: api.client,
  };
}
