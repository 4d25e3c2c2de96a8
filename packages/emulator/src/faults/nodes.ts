import type { NodeDescription } from '@edgewalk/core/declare';
import { loginWords } from '../login/index.js';
import type { Trees } from '../world/trees.js';

/** Kinds of stored objects by how a plan may write them: `ig-user` and `user`, `fb-page` and `page`, `th-post`. */
export class NodeNames {
  readonly #kinds: ReadonlyMap<string, NodeDescription>;

  constructor(readonly trees: Pick<Trees, 'facebook' | 'instagram' | 'threads'>) {
    const { facebook, instagram, threads } = trees;
    this.#kinds = new Map([...facebook.kinds, ...instagram.kinds, ...threads.kinds]);
  }

  /** The kinds that a name stands for; none where there is no such node. */
  kindsOf(name: string): readonly string[] {
    return [...this.#kinds.keys()].filter((kind) => spellings(kind).includes(plain(name)));
  }

  /** True for what addresses begin with that is no node. */
  isAddress(word: string): boolean {
    const { facebook, instagram, threads } = this.trees;
    const edge = [facebook, instagram, threads].find((tree) => tree.rootEdge(word));
    return word === 'me' || loginWords.has(word) || edge !== undefined;
  }

  /** The paths of the edges that these kinds have. */
  edgesOf(kinds: readonly string[]): readonly string[] {
    const edges = kinds.flatMap((kind) => this.#kinds.get(kind)?.edges ?? []);
    return [...new Set(edges.map(({ declaration }) => declaration.path))].toSorted();
  }

  /** A name of a node that has this edge. */
  withEdge(path: string): string | undefined {
    const kind = [...this.#kinds.keys()].find((one) => this.edgesOf([one]).includes(path));
    return kind === undefined ? undefined : nameOf(kind);
  }

  /** Every valid name, in the shortest form that is unique to a tree. */
  all(): readonly string[] {
    return [...this.#kinds.keys()].map(nameOf).toSorted();
  }
}

const plain = (name: string): string => name.toLowerCase().replaceAll(/[^a-z]/g, '');

/** How the names of each tree may begin: the first is the shortest. Kinds of Instagram have no prefix in the store. */
const beginnings = {
  facebook: ['fb', 'facebook'],
  threads: ['th', 'threads'],
  instagram: ['ig', 'instagram'],
} as const;

function partsOf(kind: string): readonly [tree: keyof typeof beginnings, name: string] {
  const [, tree, name = kind] = /^(facebook|threads)\/(.*)$/.exec(kind) ?? [];
  return [tree === 'facebook' || tree === 'threads' ? tree : 'instagram', name];
}

function spellings(kind: string): readonly string[] {
  const [tree, given] = partsOf(kind);
  const name = plain(given);
  return [name, ...beginnings[tree].map((start) => `${start}${name}`)];
}

/** `ig-user` for `User`, `fb-live-video` for `facebook/LiveVideo`. */
export function nameOf(kind: string): string {
  const [tree, name] = partsOf(kind);
  return `${beginnings[tree][0]}-${name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase()}`;
}
