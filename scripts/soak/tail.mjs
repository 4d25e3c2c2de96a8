/** Reads a log that forgets its oldest entries: each entry once. */
export class Tail {
  #last;
  constructor(log) {
    this.log = log;
  }

  fresh() {
    const entries = this.log();
    const fresh = entries.slice(entries.lastIndexOf(this.#last) + 1);
    this.#last = entries.at(-1);
    return fresh;
  }
}
