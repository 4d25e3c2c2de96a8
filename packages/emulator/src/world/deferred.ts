/** What fills edges at their first use. */
export class Deferred {
  readonly #fills = new Map<string, { readonly part: number; readonly fill: () => void }>();
  /** The edges of each part that nobody has used. */
  readonly #ofParts = new Map<number, Set<string>>();

  add(edge: string, part: number, fill: () => void): void {
    this.#fills.set(edge, { part, fill });
    const own = this.#ofParts.get(part) ?? new Set();
    this.#ofParts.set(part, own.add(edge));
  }

  /** What fills an edge, which is then no longer deferred. */
  take(edge: string) {
    const found = this.#fills.get(edge);
    if (found === undefined) return undefined;
    this.#fills.delete(edge);
    this.#ofParts.get(found.part)?.delete(edge);
    return found;
  }

  /** The edges of a part; those that are added meanwhile as well. */
  of(part: number): Iterable<string> {
    return this.#ofParts.get(part) ?? [];
  }
}
