import type { NodeDescription } from '@edgewalk/core/declare';
import { loginWords } from '../login/index.js';
import type { Trees } from '../world/trees.js';

/** Kinds of stored objects by how a plan may write them: `ig-user` and `user`, `fb-page` and `page`. */
export class NodeNames {
  readonly #kinds: ReadonlyMap<string, NodeDescription>;

  constructor(readonly trees: Pick<Trees, 'facebook' | 'instagram'>) {
    const { facebook, instagram } = trees;
    this.#kinds = new Map([...facebook.kinds, ...instagram.kinds]);
  }

  /** The kinds that a name stands for; none where there is no such node. */
  kindsOf(name: string): readonly string[] {
    return [...this.#kinds.keys()].filter((kind) => spellings(kind).includes(plain(name)));
  }

  /** True for what addresses begin with that is no node. */
  isAddress(word: string): boolean {
    const { facebook, instagram } = this.trees;
    return word === 'me' || loginWords.has(word) || Boolean(facebook.rootEdge(word) ?? instagram.rootEdge(word));
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

function spellings(kind: string): readonly string[] {
  const name = plain(kind.replace(/^facebook\//, ''));
  const trees = kind.startsWith('facebook/') ? ['fb', 'facebook'] : ['ig', 'instagram'];
  return [name, ...trees.map((tree) => `${tree}${name}`)];
}

/** `ig-user` for `User`, `fb-live-video` for `facebook/LiveVideo`. */
function nameOf(kind: string): string {
  const words = kind.replace(/^facebook\//, '').replaceAll(/(?<=[a-z])(?=[A-Z])/g, '-');
  return `${kind.startsWith('facebook/') ? 'fb' : 'ig'}-${words.toLowerCase()}`;
}
