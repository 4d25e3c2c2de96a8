// world: what the emulator knows at a moment: objects, ids, the clock, random numbers and the declared trees.
import { timestampOf, type Clock } from './clock.js';
import { Deferred } from './deferred.js';
import { childId, IdSource } from './ids.js';
import { type Parts, partOf, startOf } from './parts.js';

/** A node as the emulator keeps it. */
export interface StoredObject {
  readonly id: string;
  /** Its kind: the name of its declaration, such as `Media`; with `facebook/` before it in Facebook's tree. */
  readonly node: string;
  fields: Record<string, unknown>;
  /** The ids of what each edge lists, in listing order, by the edge's path. */
  readonly edges: Map<string, string[]>;
  /** When it was created, by the clock. */
  createdAt: number;
}

/** All nodes by id, and what their edges list. */
export class Store {
  readonly #objects = new Map<string, StoredObject>();
  /** The same by kind, and by id. */
  readonly #kinds = new Map<string, Map<string, StoredObject>>();
  /** By kind and username: a Page and an Instagram account may share one. */
  readonly #usernames = new Map<string, string>();
  readonly #deferred = new Deferred();
  #parts: Parts | undefined;
  /** Of each part that was made. */
  readonly #ids = new Map([[0, new IdSource()]]);
  /** The part that is being made; 0 is all that is there from the start, or made by calls. */
  #part = 0;

  constructor(readonly clock: Clock) {}

  /** Has parts of the world made when something of them is asked for. */
  plan(parts: Parts): void {
    this.#parts = parts;
  }

  get(id: string): StoredObject | undefined {
    const object = this.#object(id);
    if (object) return object;
    // It may be on an edge that was not read yet.
    for (const key of this.#deferred.of(this.#partOf(id))) this.#fill(key);
    return this.#objects.get(id);
  }

  /** An Instagram account by its username, a Page, or a profile on Threads. */
  byUsername(name: string, kind: 'User' | 'facebook/Page' | 'threads/User' = 'User'): StoredObject | undefined {
    const key = usernameKey(kind, name);
    if (!this.#usernames.has(key)) this.#make(this.#parts?.named(name) ?? 0);
    const id = this.#usernames.get(key);
    return id === undefined ? undefined : this.#objects.get(id);
  }

  /** Every object of a node so far, oldest first; not those of edges that were deferred and never used. */
  all(node: string): StoredObject[] {
    return [...(this.#kinds.get(node)?.values() ?? [])];
  }

  /** A new id for a child whose id names its parent, such as `PAGE_POST`. */
  childId(parent: StoredObject, kind: string): string {
    return childId(parent.id, this.#nextId(kind));
  }

  /** Adds a node; `createdAt` is now unless given. */
  insert(
    node: string,
    fields: Record<string, unknown>,
    id: string = this.#nextId(node),
    createdAt: number = this.clock.now(),
  ): StoredObject {
    if (this.#objects.has(id)) throw new Error(`${id} is taken`);
    const object = { id, node, fields: { id, ...fields }, edges: new Map<string, string[]>(), createdAt };
    this.#objects.set(id, object);
    const same = this.#kinds.get(node) ?? new Map<string, StoredObject>();
    this.#kinds.set(node, same.set(id, object));
    if (fields['username'] !== undefined) this.#usernames.set(usernameKey(node, fields['username']), id);
    return object;
  }

  /** What an edge lists, in listing order. */
  list(parent: StoredObject, path: string): StoredObject[] {
    this.#fill(keyOf(parent, path));
    return (parent.edges.get(path) ?? []).flatMap((id) => this.#object(id) ?? []);
  }

  /** True where an edge lists an object; the edge is not read. */
  lists(parent: StoredObject, path: string, id: string): boolean {
    return this.#edge(parent, path).includes(id);
  }

  /** Fills an edge at its first read. */
  defer(parent: StoredObject, path: string, fill: () => void): void {
    this.#deferred.add(keyOf(parent, path), this.#part, fill);
  }

  /** Puts a node on an edge; newest first is the usual order. */
  link(parent: StoredObject, path: string, child: StoredObject, position: 'first' | 'last' = 'first'): void {
    const ids = this.#edge(parent, path);
    if (position === 'first') ids.unshift(child.id);
    else ids.push(child.id);
  }

  /** Takes a node off an edge; it stays in the store. */
  unlink(parent: StoredObject, path: string, child: StoredObject): void {
    const ids = this.#edge(parent, path);
    const at = ids.indexOf(child.id);
    if (at >= 0) ids.splice(at, 1);
  }

  /** Removes a node, and its id from every edge. */
  remove(object: StoredObject): void {
    this.#objects.delete(object.id);
    this.#kinds.get(object.node)?.delete(object.id);
    const key = usernameKey(object.node, object.fields['username']);
    if (this.#usernames.get(key) === object.id) this.#usernames.delete(key);
    for (const parent of this.#objects.values()) {
      for (const path of parent.edges.keys()) this.unlink(parent, path, object);
    }
  }

  /** The time by the clock, as Meta writes it. */
  timestamp(): string {
    return timestampOf(this.clock.now());
  }

  /** An object that is there, or comes with its part. */
  #object(id: string): StoredObject | undefined {
    const object = this.#objects.get(id);
    if (object || this.#parts === undefined) return object;
    this.#make(this.#partOf(id));
    return this.#objects.get(id);
  }

  /** Ids that are no part's are taken for those of all that is there from the start. */
  #partOf(id: string): number {
    const part = partOf(id);
    return part > (this.#parts?.count ?? 0) ? 0 : part;
  }

  #make(part: number): void {
    if (this.#ids.has(part)) return;
    this.#ids.set(part, new IdSource(startOf(part)));
    this.#within(part, () => this.#parts?.make(part));
  }

  /** Makes something that belongs to a part: with ids of its own. */
  #within(part: number, make: () => void): void {
    const outer = this.#part;
    this.#part = part;
    try {
      make();
    } finally {
      this.#part = outer;
    }
  }

  #nextId(kind: string): string {
    const ids = this.#ids.get(this.#part);
    if (ids === undefined) throw new Error(`part ${this.#part} has no ids`);
    return ids.next(kind);
  }

  #fill(key: string): void {
    const deferred = this.#deferred.take(key);
    if (deferred) this.#within(deferred.part, deferred.fill);
  }

  #edge(parent: StoredObject, path: string): string[] {
    this.#fill(keyOf(parent, path));
    const existing = parent.edges.get(path);
    if (existing) return existing;
    const ids: string[] = [];
    parent.edges.set(path, ids);
    return ids;
  }
}

const keyOf = (parent: StoredObject, path: string): string => `${parent.id}/${path}`;
const usernameKey = (kind: string, name: unknown): string => `${kind}:${String(name).toLowerCase()}`;
