// Where Explore is: the place in a tree, read from the address.
import { computed } from '@preact/signals';
import type {
  EdgeDocument,
  NodeDocument,
  OperationDocument,
  RootDocument,
  TreeDocument,
  TreeName,
} from '@edgewalk/console';
import { linkTo, route } from '../../state/route.js';
import { edgesOf, nodeOfRoot, treeNames, trees } from '../../state/trees.js';
import { treePath } from './url-place.js';

/** A node or an edge of a tree, with what it offers. */
export interface Place {
  readonly tree: TreeDocument;
  readonly root: RootDocument;
  /** The id in the brackets; empty until one is chosen. */
  readonly id: string;
  /** The property of the edge. */
  readonly property: string | undefined;
  readonly edge: EdgeDocument | undefined;
  /** The node that it is, or lists. */
  readonly nodeName: string;
  readonly node: NodeDocument;
  readonly about: string;
  readonly operations: readonly OperationDocument[];
  readonly defaults: readonly string[];
}

/** Stands in an address for an id that is not chosen. */
const noId = '-';

/** The tree that is shown. */
export const treeName = computed<TreeName>(() => {
  const [first = ''] = segments.value;
  return treeNames.find((name) => name === first) ?? 'instagram';
});

/** The path of the tree, also where the address has that of a URL. */
const segments = computed<readonly string[]>(() => {
  const { path, query } = route.value;
  return isUrl(path) ? treePath(path, trees.value, query['_node']) : path;
});

/** True where the address has the path of a URL in place of that of a tree. */
export const isUrl = ([first = '']: readonly string[]): boolean =>
  first !== '' && !treeNames.some((name) => name === first);

/** Undefined until the tree is read, and where there is no such place. */
export const place = computed<Place | undefined>(() => {
  const tree = trees.value[treeName.value];
  const [, name, ...rest] = segments.value;
  if (name === undefined && isUrl(route.value.path)) return undefined;
  const root = tree?.roots.find(({ property }) => property === (name ?? tree.roots[0]?.property));
  if (tree === undefined || root === undefined) return undefined;
  const [id = noId, property] = root.byId ? rest : [noId, ...rest];
  return placeAt(tree, root, { id: id === noId ? '' : id, property });
});

function placeAt(
  tree: TreeDocument,
  root: RootDocument,
  { id, property }: { readonly id: string; readonly property: string | undefined },
): Place | undefined {
  const parent = nodeOfRoot(tree, root);
  const edge =
    root.edge === undefined
      ? edgesOf(tree, parent).find((each) => each.property === property)?.edge
      : tree.edges[root.edge];
  const nodeName = edge?.node ?? root.node ?? '';
  const node = tree.nodes[nodeName];
  const offers = edge ?? parent;
  if (node === undefined || offers === undefined || (property !== undefined && edge === undefined)) return undefined;
  const { about, operations, defaults } = offers;
  return { tree, root, id, property, edge, nodeName, node, about, operations, defaults };
}

/** The address of a place. */
export function placeLink(
  tree: TreeName,
  root: Pick<RootDocument, 'property' | 'byId'>,
  { id = '', property, query = {} }: { id?: string; property?: string; query?: Readonly<Record<string, string>> } = {},
): string {
  const middle = root.byId && (id !== '' || property !== undefined) ? [id === '' ? noId : id] : [];
  return linkTo('explore', [tree, root.property, ...middle, ...(property === undefined ? [] : [property])], query);
}

/** As a program writes it, without the id: `media(id).comments`. */
export const placeTitle = ({ root, property }: Pick<Place, 'root' | 'property'>): string =>
  `${root.property}${root.byId ? '(id)' : ''}${property === undefined ? '' : `.${property}`}`;
