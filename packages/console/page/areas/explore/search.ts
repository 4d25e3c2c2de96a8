import type { EdgeDocument, NodeDocument, OperationDocument, RootDocument, TreeDocument } from '@edgewalk/console';
import { edgesOf, nodeOfRoot, treeTitles } from '../../state/trees.js';
import { doing } from './form.js';
import { placeLink } from './place.js';

/** Something that a search finds. */
export interface Found {
  readonly kind: 'node' | 'edge' | 'field' | 'parameter' | 'metric' | 'reason';
  readonly name: string;
  /** Where it is: `media(id).insights`. */
  readonly where: string;
  readonly about: string;
  readonly link: string;
}

const indexes = new WeakMap<TreeDocument, readonly Found[]>();

/** Finds nodes, edges, fields, parameters, metrics and reasons; names that begin with the words first. */
export function search(trees: readonly TreeDocument[], text: string): readonly Found[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return [];
  const all = trees.flatMap((tree) => indexOf(tree));
  const ranked = all.flatMap((found) => {
    const rank = rankOf(found, wanted);
    return rank === undefined ? [] : [{ found, rank }];
  });
  return ranked.toSorted((a, b) => a.rank - b.rank).map(({ found }) => found);
}

const order = ['node', 'edge', 'metric', 'field', 'parameter', 'reason'];

function rankOf({ name, about, kind }: Found, wanted: string): number | undefined {
  const title = name.toLowerCase();
  const byKind = order.indexOf(kind);
  if (title === wanted) return byKind;
  if (title.startsWith(wanted)) return 10 + byKind;
  if (title.includes(wanted)) return 20 + byKind;
  return about.toLowerCase().includes(wanted) ? 30 + byKind : undefined;
}

function indexOf(tree: TreeDocument): readonly Found[] {
  const known = indexes.get(tree);
  if (known) return known;
  const made = tree.roots.flatMap((root) => ofRoot(tree, root));
  indexes.set(tree, made);
  return made;
}

function ofRoot(tree: TreeDocument, root: RootDocument): readonly Found[] {
  const node = nodeOfRoot(tree, root);
  const own = node ?? tree.edges[root.edge ?? ''];
  const name = `${root.property}${root.byId ? '(id)' : ''}`;
  if (own === undefined) return [];
  const at = { where: treeTitles[tree.tree], link: placeLink(tree.tree, root), inside: name };
  const fields = node ? fieldsOf(node, (query) => placeLink(tree.tree, root, { query }), name) : [];
  const edges = edgesOf(tree, node).flatMap(({ property, edge }) => {
    const link = (query: Readonly<Record<string, string>> = {}) => placeLink(tree.tree, root, { property, query });
    return ofPlace(edge, { kind: 'edge', name: property, where: name, inside: `${name}.${property}`, link });
  });
  const link = (query: Readonly<Record<string, string>> = {}) => placeLink(tree.tree, root, { query });
  return [...ofPlace(own, { ...at, kind: 'node', name: root.property, link }), ...fields, ...edges];
}

interface At {
  readonly kind: 'node' | 'edge';
  readonly name: string;
  readonly where: string;
  /** Where its own parts are. */
  readonly inside: string;
  readonly link: (query?: Readonly<Record<string, string>>) => string;
}

function ofPlace(offers: NodeDocument | EdgeDocument, { kind, name, where, inside, link }: At): readonly Found[] {
  const metrics = 'metrics' in offers ? (offers.metrics ?? []) : [];
  return [
    { kind, name, where, about: offers.about, link: link() },
    ...offers.operations.flatMap((operation) => ofOperation(operation, inside, link)),
    ...metrics.map((metric) => ({
      kind: 'metric' as const,
      name: metric.name,
      where: inside,
      about: [metric.about, ...Object.values(metric.facts).map(String)].filter(Boolean).join(' · '),
      link: link({ metric: metric.name }),
    })),
  ];
}

function ofOperation(operation: OperationDocument, where: string, link: At['link']): readonly Found[] {
  const to = link(operation.operation === 'get' ? {} : { [doing]: operation.operation });
  if (!operation.supported)
    return [{ kind: 'reason', name: `no ${operation.operation}`, where, about: operation.instead, link: to }];
  return operation.parameters.map(({ name, about = '' }) => ({ kind: 'parameter', name, where, about, link: to }));
}

const fieldsOf = (
  { fields, defaults }: NodeDocument,
  link: (query: Readonly<Record<string, string>>) => string,
  where: string,
): readonly Found[] =>
  fields.map(({ name, about = '', retired }) => ({
    kind: 'field',
    name,
    where,
    about: retired === undefined ? about : `${about} Retired: ${retired}`,
    link: link({ fields: [...new Set([...defaults, name])].join(',') }),
  }));
