import { latestVersion, type Login, threadsVersion } from '@edgewalk/core';
import { type EdgeDescription, hostOf, type NodeDescription, type RootDescription } from '@edgewalk/core/declare';
import { type DescribedTree, describedTree, type TreeName } from '../describe/described-tree.js';
import { describeMetrics, type MetricText } from '../describe/metrics.js';
import { documentMembers, type MemberDocument } from '../describe/schemas.js';
import { documentOperations, type OperationDocument } from './operation-document.js';

/** A tree as data: its roots, its nodes, and the edges between them. */
export interface TreeDocument {
  readonly tree: TreeName;
  /** The version of the API. */
  readonly version: string;
  /** Meta's host for each login. */
  readonly hosts: Readonly<Record<Login, string>>;
  readonly roots: readonly RootDocument[];
  /** By the name of the node. */
  readonly nodes: Readonly<Record<string, NodeDocument>>;
  /** By the name of the class: several nodes may have the same edge. */
  readonly edges: Readonly<Record<string, EdgeDocument>>;
}

/** Where a tree begins: at a node, or at an edge of the root. */
export interface RootDocument {
  readonly property: string;
  /** True for `media(id)`, false for `user`. */
  readonly byId: boolean;
  readonly node?: string;
  readonly edge?: string;
}

export interface NodeDocument {
  readonly about: string;
  readonly operations: readonly OperationDocument[];
  readonly fields: readonly MemberDocument[];
  /** The fields that are read when none are named. */
  readonly defaults: readonly string[];
  readonly edges: readonly { readonly property: string; readonly edge: string }[];
}

export interface EdgeDocument {
  /** The last segment of the URL, or the name of an expansion. */
  readonly path: string;
  readonly node: string;
  readonly about: string;
  readonly operations: readonly OperationDocument[];
  readonly defaults: readonly string[];
  /** Of an edge of insights. */
  readonly metrics?: readonly MetricText[];
}

const documents = new Map<TreeName, Promise<TreeDocument>>();

/** The document of a tree; it is made once. */
export function treeDocument(name: TreeName): Promise<TreeDocument> {
  const known = documents.get(name);
  if (known) return known;
  const made = describedTree(name).then(documentTree);
  documents.set(name, made);
  return made;
}

async function documentTree(tree: DescribedTree): Promise<TreeDocument> {
  const { name, description } = tree;
  const nodes = [...description.nodes];
  const own = description.roots.flatMap(({ leadsTo }) => ('edge' in leadsTo ? [leadsTo] : []));
  const edges = [...nodes.flatMap(([, node]) => node.edges), ...own];
  const documented = await Promise.all(
    [...new Map(edges.map((edge) => [edge.edge.name, edge]))].map(
      async ([edge, found]) => [edge, await documentEdge(found, tree)] as const,
    ),
  );
  return {
    tree: name,
    version: name === 'threads' ? threadsVersion : latestVersion,
    hosts: { facebook: hostOf({}, 'facebook'), instagram: hostOf({}, 'instagram'), threads: hostOf({}, 'threads') },
    roots: description.roots.map(documentRoot),
    nodes: Object.fromEntries(nodes.map(([node, found]) => [node, documentNode(found, tree)])),
    edges: Object.fromEntries(documented),
  };
}

const documentRoot = ({ property, byId, leadsTo }: RootDescription): RootDocument => ({
  property,
  byId,
  ...('edge' in leadsTo ? { edge: leadsTo.edge.name } : { node: leadsTo.declaration.name }),
});

function documentNode({ declaration, edges }: NodeDescription, { docs }: DescribedTree): NodeDocument {
  const own = docs.nodes[declaration.name];
  return {
    about: own?.about ?? '',
    operations: documentOperations(declaration, own),
    fields: documentMembers(declaration.fields, own?.fields),
    defaults: declaration.defaults,
    edges: edges.map(({ property, edge }) => ({ property, edge: edge.name })),
  };
}

async function documentEdge({ edge, declaration, node }: EdgeDescription, tree: DescribedTree): Promise<EdgeDocument> {
  const own = tree.docs.edges[edge.name];
  const metrics = await describeMetrics(tree, edge.name);
  return {
    path: declaration.path,
    node,
    about: own?.about ?? '',
    operations: documentOperations(declaration, own),
    defaults: declaration.defaults ?? declaration.node().declaration.defaults,
    ...(metrics.length > 0 && { metrics }),
  };
}
