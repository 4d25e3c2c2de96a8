import type { GraphApi } from '@edgewalk/core';
import type { EdgeDescription, NodeDescription, RootDescription } from '@edgewalk/core/declare';
import type { Connection } from '../../connection/connect.js';
import { isRecord } from '../../output/record.js';
import { isEdge } from '../../target/member-at.js';
import { type Member, openTrees, type Tree } from '../../target/tree.js';
import type { Observation } from './observation.js';
import { Drift, type Trial, tryRead } from './try-read.js';

/** Objects of each kind that are looked at. */
const each = 2;

/** An object that was found, and the tree that can read it. */
interface FoundObject {
  readonly id: string;
  readonly api: GraphApi;
}

/** Tries every reading operation of both trees, beginning with what the token speaks for. */
export async function* walk(connection: Connection): AsyncGenerator<Observation, void> {
  const drift = new Drift();
  const options = { ...connection.options, validation: 'report' as const, onDrift: drift.add };
  for await (const tree of openTrees({ ...connection, options })) yield* new Walk(tree, connection, drift).run();
}

class Walk {
  readonly #tree: Tree;
  readonly #drift: Drift;
  readonly #login: Connection['login'];
  /** By the name of the node. */
  readonly #found = new Map<string, FoundObject[]>();

  constructor(tree: Tree, { login }: Connection, drift: Drift) {
    this.#tree = tree;
    this.#login = login;
    this.#drift = drift;
  }

  async *run(): AsyncGenerator<Observation, void> {
    const { roots } = this.#tree.description;
    for (const root of roots) if (!root.byId) yield* this.#readRoot(root, this.#tree.api);
    // What one object leads to may be of a kind that came before.
    const open = new Map(roots.filter(({ byId }) => byId).map((root) => [root, 0]));
    for (let isNew = true; isNew;) {
      isNew = false;
      for (const [root, done] of open) {
        const objects = this.#objectsOf(root).slice(done, each);
        open.set(root, done + objects.length);
        for (const object of objects) {
          isNew = true;
          yield* this.#readObject(root, object);
        }
      }
    }
    for (const [root, done] of open) if (done === 0) yield* skippedOf(root);
  }

  #objectsOf({ leadsTo }: RootDescription): readonly FoundObject[] {
    return isEdge(leadsTo) ? [] : (this.#found.get(leadsTo.declaration.name) ?? []);
  }

  /** What the token speaks for, or an edge that begins a tree. */
  async *#readRoot({ property, leadsTo }: RootDescription, api: GraphApi): AsyncGenerator<Observation, void> {
    // The property comes from the tree itself.
    const member = Reflect.get(api, property) as Member;
    if (isEdge(leadsTo)) yield* this.#readEdge(leadsTo, member, api);
    else yield* this.#readNode(leadsTo, member, api);
  }

  async *#readObject(
    { property, leadsTo }: RootDescription,
    { id, api: found }: FoundObject,
  ): AsyncGenerator<Observation, void> {
    if (isEdge(leadsTo)) return;
    const api = leadsTo.declaration.name === 'Page' ? asPage(found, id) : found;
    // A root by id is a method.
    const member = (Reflect.get(api, property) as (id: string) => Member).call(api, id);
    yield* this.#readNode(leadsTo, member, api);
  }

  async *#readNode(
    { declaration, edges }: NodeDescription,
    member: Member,
    api: GraphApi,
  ): AsyncGenerator<Observation, void> {
    const name = `${declaration.name}.get`;
    yield this.#try({ name, member, operation: declaration.get, node: declaration }, api);
    for (const edge of edges) yield* this.#readEdge(edge, Reflect.get(member, edge.property) as Member, api);
  }

  async *#readEdge(
    { edge, declaration }: EdgeDescription,
    member: Member,
    api: GraphApi,
  ): AsyncGenerator<Observation, void> {
    const node = declaration.node().declaration;
    yield this.#try({ name: `${edge.name}.get`, member, operation: declaration.get, node }, api);
  }

  async #try(trial: Omit<Trial, 'login'>, api: GraphApi): Promise<Observation> {
    const { observation, items } = await tryRead({ ...trial, login: this.#login }, this.#drift);
    const known = this.#found.get(trial.node.name) ?? [];
    for (const item of items)
      if (isRecord(item) && typeof item['id'] === 'string' && !known.some(({ id }) => id === item['id']))
        known.push({ id: item['id'], api });
    this.#found.set(trial.node.name, known);
    return observation;
  }
}

/** Most of a Page is read with its own token. */
const asPage = (api: GraphApi, id: string): GraphApi =>
  'asPage' in api ? (api.asPage as (id: string) => GraphApi).call(api, id) : api;

/** What no object was found for. */
function* skippedOf({ leadsTo }: RootDescription): Generator<Observation, void> {
  if (isEdge(leadsTo)) return;
  const reason = `the token reaches no ${leadsTo.declaration.name}`;
  const names = [leadsTo.declaration.name, ...leadsTo.edges.map(({ edge }) => edge.name)];
  for (const name of names) yield { operation: `${name}.get`, outcome: 'skipped', reason, differences: [] };
}
