/** What was made for a text, for so many texts: a server with many accounts must not keep every one it ever saw. */
export class Recent<A> {
  readonly #known = new Map<string, A>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  get(text: string): A | undefined {
    return this.#known.get(text);
  }

  keep<B extends A>(text: string, made: B): B {
    if (this.#known.size >= this.#most && !this.#known.has(text)) this.#known.clear();
    this.#known.set(text, made);
    return made;
  }
}
