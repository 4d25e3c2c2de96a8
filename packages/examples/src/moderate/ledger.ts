import type { JsonFile } from '../shared/json-file.js';
import type { CommentText } from './rules.js';

/** The state between runs. */
export interface Memory {
  /** The ids of processed comments. */
  readonly done: readonly string[];
  /** The ids of comments by author and text. */
  readonly byText: Readonly<Record<string, readonly string[]>>;
}

/** The comments read and processed, in this run and before. */
export class Ledger {
  readonly #file: JsonFile<Memory> | undefined;
  readonly #done: Set<string>;
  readonly #byText: Map<string, readonly string[]>;

  private constructor(saved: Memory | undefined, file: JsonFile<Memory> | undefined) {
    this.#file = file;
    this.#done = new Set(saved?.done);
    this.#byText = new Map(Object.entries(saved?.byText ?? {}));
  }

  /** Loads the state of earlier runs; a dry run does not save. */
  static async open(file: JsonFile<Memory>, saves: boolean): Promise<Ledger> {
    return new Ledger(await file.read(), saves ? file : undefined);
  }

  isDone(id: string): boolean {
    return this.#done.has(id);
  }

  /** Records a comment, and returns how often its author posted the same text before. */
  note({ id, author, text }: CommentText): number {
    const key = `${author}: ${text.toLowerCase().replaceAll(/\s+/g, ' ').trim()}`;
    const others = (this.#byText.get(key) ?? []).filter((other) => other !== id);
    this.#byText.set(key, [...others, id]);
    return others.length;
  }

  done(id: string): void {
    this.#done.add(id);
  }

  /** Leaves the comment for the next run. */
  undone(id: string): void {
    this.#done.delete(id);
  }

  async save(): Promise<void> {
    await this.#file?.write({ done: [...this.#done], byText: Object.fromEntries(this.#byText) });
  }
}
