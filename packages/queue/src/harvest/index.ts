// harvest: reads many accounts, in few requests. Needs no queue.
import type { Selected, Selection } from '@edgewalk/core';
import { HarvestRun } from './harvest.js';
import { checkHarvest, type HarvestOptions } from './options.js';
import type { HarvestAccount, HarvestRow } from './row.js';

export type { HarvestOptions } from './options.js';
export type { HarvestAccount, HarvestRow } from './row.js';

/**
 * Checks a selection against the node, which the compiler learns from the function `accounts` after it has read the
 * selection: as a constraint it would be checked too early.
 */
export type Checked<Node, Fields> = unknown extends Node
  ? unknown
  : Fields extends Selection<Node>
    ? unknown
    : Selection<Node>;

/** What the rows of a harvest hold: with `follow`, a later page has only the list that is followed. */
export type Harvested<Node, Fields extends readonly unknown[], Follow> = Follow extends string
  ? Partial<Selected<Node, Fields>>
  : Selected<Node, Fields>;

/** The rows of a harvest, read as they are pulled. It is iterated once. */
export class Harvest<Value> implements AsyncIterable<HarvestRow<Value>> {
  readonly #run: HarvestRun;
  readonly #rows: AsyncGenerator<HarvestRow<Value>, void, undefined>;

  /** @internal */
  constructor(run: HarvestRun) {
    this.#run = run;
    // The selection types what its calls return.
    this.#rows = run.rows() as AsyncGenerator<HarvestRow<Value>, void, undefined>;
  }

  /**
   * Goes on after the rows that were pulled so far, also in another process, with the same accounts in the same order.
   * Contains no token; undefined when all is read. Store it after the row: a row may come twice after a crash, never not.
   */
  get cursor(): string | undefined {
    return this.#run.cursor;
  }

  /** When the app is free again, if the harvest ended early because of `pauseMs`. */
  get heldUntil(): Date | undefined {
    const { heldUntil } = this.#run;
    return heldUntil === undefined ? undefined : new Date(heldUntil);
  }

  [Symbol.asyncIterator](): AsyncGenerator<HarvestRow<Value>, void, undefined> {
    return this.#rows;
  }
}

/**
 * Reads the same of many accounts: fifty in one request where Meta takes it. Held accounts give up their slot and come
 * back when they are free; refused ones are rows with an error. Nothing is read that is not pulled.
 *
 * @example
 * const rows = harvest(ids, ['username', { media: { fields: ['id', 'like_count'], limit: 50 } }], {
 *   accounts: (id) => agency.as({ userId: id }).user,
 *   follow: 'media',
 * });
 * for await (const { account, value, error, heldUntil } of rows) { … }
 */
export function harvest<
  Node,
  const Fields extends readonly unknown[],
  const Follow extends string | undefined = undefined,
>(
  accounts: Iterable<HarvestAccount> | AsyncIterable<HarvestAccount>,
  fields: Fields & Checked<NoInfer<Node>, Fields>,
  options: HarvestOptions<Node, Follow>,
): Harvest<Harvested<Node, Fields, Follow>> {
  checkHarvest(accounts, options);
  return new Harvest(new HarvestRun(accounts, fields, options));
}
