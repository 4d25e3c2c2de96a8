import type { Call, ListPage } from '@edgewalk/core';
import { type EdgeClass, edgesOf, InvalidArgumentError, isObject, type NodeClass } from '@edgewalk/core/declare';

/** What is read of an account: a page of it by one request. */
export interface Step {
  /** The cursor of a page of the list that is followed; undefined at the beginning. */
  readonly page?: string | undefined;
  /** How often the size of its pages was halved, since Meta found them too large. */
  readonly halved: number;
}

/** What a step has read. */
interface StepResult {
  readonly value: unknown;
  readonly next: string | undefined;
  readonly mark: string;
}

/** A node of a tree. */
interface TreeNode {
  get(query: object): Call<unknown>;
  edge(edge: EdgeClass): { get(query: object): Call<unknown> };
}

/** Meta's page size where a request has none. */
const usualLimit = 25;

/** The calls that read a selection, page by page. */
export class Reading {
  readonly #fields: readonly unknown[];
  readonly #follow: string | undefined;
  readonly #largest: number;

  constructor(fields: unknown, follow: string | undefined) {
    if (!Array.isArray(fields) || fields.length === 0)
      throw new InvalidArgumentError('harvest', "fields: name what to read, such as ['username', { media: ['id'] }]");
    this.#fields = fields;
    this.#follow = follow;
    if (follow !== undefined && this.#followed === undefined)
      throw new InvalidArgumentError('harvest', `follow: the selection does not read ${JSON.stringify(follow)}`);
    this.#largest = Math.max(0, ...fields.flatMap((item) => expansionsOf(item)).map(([, query]) => limitOf(query)));
  }

  /** The call of a step. Throws what is wrong with the selection. */
  callOf(node: unknown, { page, halved }: Step): Call<unknown> {
    if (!isNode(node))
      throw new InvalidArgumentError('harvest', 'accounts: return a node, such as api.user or fb.page(id)');
    const edges = edgesOf(node.constructor as NodeClass);
    if (page === undefined) return node.get({ fields: this.#fields.map((item) => smaller(item, halved, edges)) });
    const follow = this.#follow ?? '';
    const edge = edges.get(follow);
    if (edge === undefined)
      throw new InvalidArgumentError('harvest', `follow: there is no edge ${JSON.stringify(follow)}`);
    const query = { ...queryOf(this.#followed), as: undefined };
    return node.edge(edge).get({ ...query, ...(halved > 0 && { limit: halve(limitOf(query), halved) }), cursor: page });
  }

  /** What a step has read, where the next one begins, and how its page is recognised. */
  resultOf(value: unknown, { page }: Step): StepResult {
    if (this.#follow === undefined) return { value, next: undefined, mark: '' };
    const { as = this.#follow } = queryOf(this.#followed) as { as?: string };
    const whole = page === undefined ? value : { [as]: value };
    const list = isObject(whole) ? (whole[as] as Partial<ListPage<unknown>> | undefined) : undefined;
    const [first = null] = list?.data ?? [];
    return { value: whole, next: list?.cursor, mark: `${list?.cursor} ${JSON.stringify(first).slice(0, 200)}` };
  }

  /** Whether its pages can be smaller still. */
  canHalve({ halved }: Step): boolean {
    return halve(this.#largest, halved) > 1;
  }

  /** The query of the edge that is followed. */
  get #followed(): unknown {
    const found = this.#fields.flatMap((item) => expansionsOf(item)).find(([name]) => name === this.#follow);
    return found?.[1];
  }
}

const isNode = (value: unknown): value is TreeNode & object =>
  isObject(value) && typeof value['get'] === 'function' && typeof value['edge'] === 'function';

/** What an item of a selection expands; an edge by its name alone has no query. */
const expansionsOf = (item: unknown): [string, unknown][] => {
  if (typeof item === 'string') return [[item, []]];
  return isObject(item) ? Object.entries(item) : [];
};

/** The query of an expansion: a list of names is its fields. */
function queryOf(query: unknown): Record<string, unknown> {
  if (Array.isArray(query)) return query.length > 0 ? { fields: query as unknown } : {};
  return isObject(query) ? query : {};
}

const limitOf = (query: unknown): number => {
  const { limit } = queryOf(query);
  return typeof limit === 'number' ? limit : usualLimit;
};

const halve = (limit: number, times: number): number => Math.max(1, Math.floor(limit / 2 ** times));

/** An item of a selection with smaller pages of its lists. */
function smaller(item: unknown, halved: number, edges: ReadonlyMap<string, EdgeClass>): unknown {
  if (halved === 0 || (typeof item !== 'string' && !isObject(item))) return item;
  const isList = (name: string) => edges.get(name)?.declaration.get.kind === 'pages';
  if (typeof item === 'string' && !isList(item)) return item;
  const changed = expansionsOf(item).map(([name, query]) => [
    name,
    isList(name) ? { ...queryOf(query), limit: halve(limitOf(query), halved) } : query,
  ]);
  return Object.fromEntries(changed);
}
