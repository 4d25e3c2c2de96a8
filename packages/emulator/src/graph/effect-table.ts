import type { EdgeClass } from '@edgewalk/core/declare';
import type { Model } from '../world/model.js';
import type { ClassEffects, DeclaredClass, Effects } from './effect.js';

/** All effects, by the kind of a node and the path of an edge. */
export class EffectTable {
  readonly #effects = new Map<string, Effects>();

  /** Throws for an effect that is stated twice, or whose class is not in the tree. */
  constructor(all: readonly ClassEffects[], models: readonly Model[]) {
    const keys = keysByClass(models);
    for (const { of, effects } of all) {
      for (const declared of of) {
        const found = keys.get(declared) ?? [];
        if (found.length === 0) throw new Error(`${nameOf(declared)} is in no tree: it can have no effects`);
        for (const key of found) this.#add(key, effects);
      }
    }
  }

  #add(key: string, effects: Effects): void {
    const stated = this.#effects.get(key) ?? {};
    const twice = Object.keys(effects).find((name) => name in stated);
    if (twice !== undefined) throw new Error(`${key} has two effects for ${twice}`);
    this.#effects.set(key, { ...stated, ...effects });
  }

  /** The effects of a node, or of an edge of it; of an edge of the root without a kind. */
  of(kind: string | undefined, path?: string): Effects {
    return this.#effects.get(keyOf(kind, path)) ?? {};
  }
}

const keyOf = (kind = 'Root', path?: string): string => (path === undefined ? kind : `${kind}.${path}`);

const nameOf = (declared: DeclaredClass): string => (declared as { readonly name?: string }).name ?? 'A class';

/** Where each class is in the tree; an edge may hang off several nodes. */
function keysByClass(models: readonly Model[]): ReadonlyMap<unknown, readonly string[]> {
  const keys = new Map<unknown, string[]>();
  const add = (declared: unknown, key: string) => keys.set(declared, [...(keys.get(declared) ?? []), key]);
  const addEdge = (edge: EdgeClass, kind?: string) => add(edge, keyOf(kind, edge.declaration.path));
  for (const [kind, { node, edges }] of models.flatMap((model) => [...model.kinds])) {
    add(node, kind);
    for (const { edge } of edges) addEdge(edge, kind);
  }
  for (const { edge } of models.flatMap((model) => [...model.rootEdges])) addEdge(edge);
  return keys;
}
