import type { CommentText } from './rules.js';

/** How many texts are remembered. */
const most = 10_000;

/** Who posted the same text before, since the start. */
export class Repetitions {
  readonly #ids = new Map<string, readonly string[]>();

  /** Records a comment, and returns how often its author posted the same text before. */
  note({ id, author, text }: CommentText): number {
    const key = `${author}: ${text.toLowerCase().replaceAll(/\s+/g, ' ').trim()}`;
    const others = (this.#ids.get(key) ?? []).filter((other) => other !== id);
    this.#ids.delete(key);
    this.#ids.set(key, [...others, id]);
    const [oldest] = this.#ids.keys();
    if (this.#ids.size > most && oldest !== undefined) this.#ids.delete(oldest);
    return others.length;
  }
}
