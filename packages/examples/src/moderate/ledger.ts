import type { JsonFile } from '../shared/json-file.js';
import type { Remark } from './rules.js';

/** What is kept from run to run. */
export interface Memory {
  /** The comments that were dealt with. */
  readonly done: readonly string[];
  /** Who said what, and in which comments. */
  readonly said: Readonly<Record<string, readonly string[]>>;
}

/** What has been seen and done, in this run and before. */
export class Ledger {
  readonly #file: JsonFile<Memory> | undefined;
  readonly #done: Set<string>;
  readonly #said: Map<string, readonly string[]>;

  private constructor(kept: Memory | undefined, file: JsonFile<Memory> | undefined) {
    this.#file = file;
    this.#done = new Set(kept?.done);
    this.#said = new Map(Object.entries(kept?.said ?? {}));
  }

  /** Reads what was kept; a ledger that only looks keeps nothing itself. */
  static async open(file: JsonFile<Memory>, keeps: boolean): Promise<Ledger> {
    return new Ledger(await file.read(), keeps ? file : undefined);
  }

  isDone(id: string): boolean {
    return this.#done.has(id);
  }

  /** Notes what a person says, and answers how often they had said it before, in other comments. */
  note({ id, author, text }: Remark): number {
    const key = `${author}: ${text.toLowerCase().replaceAll(/\s+/g, ' ').trim()}`;
    const others = (this.#said.get(key) ?? []).filter((other) => other !== id);
    this.#said.set(key, [...others, id]);
    return others.length;
  }

  done(id: string): void {
    this.#done.add(id);
  }

  /** It is to be dealt with again in the next run. */
  undone(id: string): void {
    this.#done.delete(id);
  }

  async save(): Promise<void> {
    await this.#file?.write({ done: [...this.#done], said: Object.fromEntries(this.#said) });
  }
}
