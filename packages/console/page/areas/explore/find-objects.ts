import type { EdgeDocument, RootDocument, TreeDocument } from '@edgewalk/console';
import { learn, listOf, objects, type SeenObject, showingFields } from '../../state/objects.js';
import { ownAccount } from '../../state/own-account.js';
import { send } from '../../state/send.js';
import { edgesOf, nodeOfRoot, tokenFor } from '../../state/trees.js';

/** The objects of a kind that answers have shown. */
export const seenOf = (tree: TreeDocument, kind: string): readonly SeenObject[] =>
  objects.value.filter((object) => object.tree === tree.tree && object.kind === kind);

/** Looks for objects of a kind: in the lists of the token's own subject, else in those of objects that it finds. */
export async function findObjects(tree: TreeDocument, kind: string, depth = 0): Promise<void> {
  if (seenOf(tree, kind).length > 1 || depth > 2) return;
  for (const root of tree.roots.filter((each) => !each.byId && each.edge === undefined)) {
    const edge = listOfKind(tree, root, kind);
    if (edge && (await readList(tree, subjectOf(tree, root), edge))) return;
  }
  for (const root of tree.roots.filter(({ byId, node }) => byId && node !== kind)) {
    const edge = listOfKind(tree, root, kind);
    if (edge === undefined) continue;
    await findObjects(tree, root.node ?? '', depth + 1);
    for (const { id } of seenOf(tree, root.node ?? '').slice(0, 5)) if (await readList(tree, id, edge)) return;
  }
}

function subjectOf(tree: TreeDocument, { property }: RootDocument): string {
  const isAccount = tree.tree === 'instagram' && property === 'user' && tokenFor(tree.tree)?.login === 'facebook';
  return isAccount ? ownAccount.value : 'me';
}

/** An edge that lists the kind and asks for no parameter. */
function listOfKind(tree: TreeDocument, root: RootDocument, kind: string): EdgeDocument | undefined {
  const login = tokenFor(tree.tree)?.login;
  const found = edgesOf(tree, nodeOfRoot(tree, root)).find(({ edge }) => {
    const [get] = edge.operations;
    if (edge.node !== kind || get?.supported !== true || get.kind !== 'pages') return false;
    const fits = get.login === undefined || get.login === login;
    return fits && get.retired === undefined && !get.parameters.some(({ required }) => required);
  });
  return found?.edge;
}

/** Whether the list had something. */
async function readList(tree: TreeDocument, id: string, { path, node }: EdgeDocument): Promise<boolean> {
  if (id === '') return false;
  const names = (tree.nodes[node]?.fields ?? []).filter(({ retired }) => retired === undefined).map(({ name }) => name);
  const fields = ['id', ...showingFields.filter((name) => names.includes(name))].join(',');
  const token = tokenFor(tree.tree)?.name;
  const request = { method: 'GET', path: `/${id}/${path}`, params: { fields, limit: 12 } } as const;
  const { status, body } = await send({ ...request, ...(token && { token }) });
  if (status !== 200) return false;
  const items = listOf(JSON.parse(body));
  learn(tree, node, items);
  return Array.isArray(items) && items.length > 0;
}
