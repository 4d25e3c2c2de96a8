import type { EdgeDescription, RootDescription } from '@edgewalk/core/declare';
import type { UrlAddress } from './address.js';
import { edgesBelow, isEdge, memberAt } from './member-at.js';
import type { DeclaredTarget } from './target.js';
import type { Tree } from './tree.js';

/** Finds what a path of a URL names; undefined where this tree knows no, or more than one, such node. */
export function findByPath(tree: Tree, { segments }: UrlAddress): DeclaredTarget | undefined {
  const { description } = tree;
  const whole = segments.join('/');
  const rootEdge = description.roots.find(
    ({ property, leadsTo }) => isEdge(leadsTo) && [property, leadsTo.declaration.path].includes(whole),
  );
  if (rootEdge) return memberAt(tree, rootEdge, {});
  const [subject = '', path, ...rest] = segments;
  if (rest.length > 0) return undefined;
  const own = findOwn(tree, subject, path);
  return own ?? (path !== undefined && /^\d+(_\d+)?$/.test(subject) ? findById(tree, subject, path) : undefined);
}

/** `me` is the account in the first place, and the person for what only persons have. */
function findOwn(tree: Tree, subject: string, path: string | undefined) {
  const { api, description, name } = tree;
  const roots = description.roots.filter(({ byId, leadsTo }) => !byId && !isEdge(leadsTo));
  if (subject !== 'me') {
    const root = roots.find(({ property }) => property === subject && path === undefined);
    return root && memberAt(tree, root, {});
  }
  const isPerson = name === 'instagram' && api.client.loginOf() === 'facebook' && path === undefined;
  const inOrder = isPerson ? roots.filter(({ property }) => property === 'me') : roots;
  for (const root of inOrder) {
    const edge = path === undefined ? undefined : edgeAt(root, path);
    if (path === undefined || edge !== undefined) return memberAt(tree, root, { edge });
  }
  return undefined;
}

/** The node that alone has such an edge. Posts of Facebook have two numbers, and are not in Instagram's tree. */
function findById(tree: Tree, id: string, path: string): DeclaredTarget | undefined {
  if (tree.name === 'instagram' && id.includes('_')) return undefined;
  const found = tree.description.roots.flatMap((root) => {
    const edge = isEdge(root.leadsTo) || (!root.byId && root.property !== 'user') ? undefined : edgeAt(root, path);
    return edge === undefined ? [] : [{ root, edge }];
  });
  const [only] = found;
  if (only === undefined || found.length > 1) return undefined;
  if (only.root.byId) return memberAt(tree, only.root, { id, edge: only.edge });
  return { ...memberAt({ ...tree, api: tree.forAccount(id) }, only.root, { edge: only.edge }), account: id };
}

/** An edge with a URL: an expansion has none. */
const edgeAt = (root: RootDescription, path: string): EdgeDescription | undefined =>
  edgesBelow(root).find(({ declaration }) => declaration.path === path && declaration.get.kind !== 'expansion');
