import type { AbortError } from '@edgewalk/core';
import { HeldWorks } from './held.js';
import type { HarvestAccount, HarvestRow } from './row.js';
import { Source } from './source.js';
import { decodePosition, encodePosition, type Work } from './work.js';
import type { HarvestSettings } from './options.js';

/** A row that was read. */
interface Produced {
  readonly row: HarvestRow<unknown>;
  readonly work: Work;
  /** Where its account goes on; undefined where it is over. */
  readonly next: string | undefined;
}

/** So many accounts are held at most; a further one comes as a row at once. */
const mostHeld = 1_000;

/** Where a harvest is: the accounts that are ready, held or on their way, and rows that nobody has pulled yet. */
export class HarvestState {
  readonly source: Source;
  /** Accounts that go on, before any new one. */
  readonly ready: Work[];
  readonly held = new HeldWorks();
  /** The app is held until then. */
  pausedUntil = 0;
  /** How many accounts go in one request. */
  together: number;
  /** Ends the harvest: its client was closed. */
  aborted: AbortError | undefined;
  isOver = false;
  readonly #follow: string | undefined;
  readonly #rows: Produced[] = [];
  /** All that were begun and are not over. */
  readonly #open: Set<Work>;

  constructor(accounts: Iterable<HarvestAccount> | AsyncIterable<HarvestAccount>, settings: HarvestSettings) {
    const { follow, cursor, together = 50 } = settings;
    const { taken, works } = cursor === undefined ? { taken: 0, works: [] } : decodePosition(cursor, follow);
    this.source = new Source(accounts, { most: together, skip: taken });
    this.ready = works;
    this.#open = new Set(works);
    this.together = together;
    this.#follow = follow;
  }

  /** Goes on after the rows that were pulled. */
  get cursor(): string | undefined {
    return this.isOver ? undefined : encodePosition(this.source.taken, this.#open, this.#follow);
  }

  /** How many rows wait to be pulled. */
  get waiting(): number {
    return this.#rows.length;
  }

  /** Takes accounts to read: those that go on, then new ones. */
  take(most: number): Work[] {
    const works = this.ready.splice(0, most);
    const begun = this.source.take(most - works.length);
    for (const work of begun) this.#open.add(work);
    return [...works, ...begun];
  }

  /** A page of an account was read. */
  read(work: Work, value: unknown, next: string | undefined): void {
    this.#rows.push({ work, next, row: { account: work.account, value } });
    if (next === undefined) return;
    Object.assign(work, { page: next, halved: Math.max(0, work.halved - 1), failures: 0, refusedTogether: 0 });
    this.ready.push(work);
  }

  fail(work: Work, error: Error): void {
    this.#rows.push({ work, next: undefined, row: { account: work.account, error } });
  }

  hold(work: Work, until: number): void {
    this.held.add(work, until);
    if (this.held.size > mostHeld) this.giveBack(this.held.takeLatest());
  }

  /** An account that is not waited for any longer. */
  giveBack(entry: { readonly work: Work; readonly until: number } | undefined): void {
    if (entry === undefined) return;
    const { work, until } = entry;
    if (work.failure !== undefined) return this.fail(work, work.failure);
    const { account, page } = work;
    const row = { account, heldUntil: new Date(until), ...(page !== undefined && { cursor: page }) };
    this.#rows.push({ work, next: undefined, row });
  }

  /** Hands out the next row. */
  pull(): HarvestRow<unknown> | undefined {
    const produced = this.#rows.shift();
    if (produced === undefined) return undefined;
    const { work, next, row } = produced;
    work.open = next;
    if (next === undefined) this.#open.delete(work);
    return row;
  }
}
