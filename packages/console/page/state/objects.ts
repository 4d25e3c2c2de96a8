// The objects that answers have shown, for the picker and for the links of ids.
import { signal } from '@preact/signals';
import type { TreeDocument, TreeName } from '@edgewalk/console';
import { edgesOf } from './trees.js';

/** An object with what a person knows it by. */
export interface SeenObject {
  readonly id: string;
  readonly tree: TreeName;
  /** The name of its node. */
  readonly kind: string;
  readonly title: string;
  readonly picture?: string;
  readonly time?: string;
}

/** The latest first. */
export const objects = signal<readonly SeenObject[]>([]);
const kinds = new Map<string, string>();

/** More are of no use to a picker. */
const most = 400;

/** The node of an object that was seen. */
export const kindOf = (id: string): string | undefined => kinds.get(id);

/** Takes in the objects of an answer: of a node, or of a list of nodes. */
export function learn(tree: TreeDocument, kind: string, value: unknown): void {
  const found = collect(tree, kind, value);
  if (found.length === 0) return;
  for (const { id, kind: node } of found) kinds.set(id, node);
  const ids = new Set(found.map(({ id }) => id));
  objects.value = [...found, ...objects.value.filter(({ id }) => !ids.has(id))].slice(0, most);
}

function collect(tree: TreeDocument, kind: string, value: unknown): readonly SeenObject[] {
  if (Array.isArray(value)) return value.flatMap((item) => collect(tree, kind, item));
  if (typeof value !== 'object' || value === null) return [];
  const given = value as Readonly<Record<string, unknown>>;
  const inner = edgesOf(tree, tree.nodes[kind]).flatMap(({ edge }) => {
    const below = given[edge.path];
    return below === undefined ? [] : collect(tree, edge.node, listOf(below));
  });
  const { id } = given;
  return typeof id === 'string' ? [seen(tree.tree, kind, { ...given, id }), ...inner] : inner;
}

/** The items of a list, or the object itself. */
export const listOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'data' in value ? value.data : value;

const titles = ['caption', 'text', 'message', 'name', 'title', 'username', 'description', 'story'];
const pictures = ['thumbnail_url', 'media_url', 'profile_picture_url', 'full_picture', 'threads_profile_picture_url'];

/** The fields that show what an object is. */
export const showingFields: readonly string[] = [...titles, ...pictures, 'timestamp', 'created_time', 'media_type'];

function seen(tree: TreeName, kind: string, given: Readonly<Record<string, unknown>> & { id: string }): SeenObject {
  const textIn = (names: readonly string[]) =>
    names.map((name) => given[name]).find((text): text is string => typeof text === 'string');
  const isVideo = given['media_type'] === 'VIDEO';
  const picture = textIn(isVideo ? pictures.filter((name) => name !== 'media_url') : pictures);
  const time = textIn(['timestamp', 'created_time', 'updated_time']);
  return {
    id: given.id,
    tree,
    kind,
    title: textIn(titles) ?? '',
    ...(picture !== undefined && { picture }),
    ...(time !== undefined && { time }),
  };
}
