/** Reads each entry of a bounded log once. */
export class NewEntries {
  #last;
  constructor(log) {
    this.log = log;
  }

  read() {
    const entries = this.log();
    const added = entries.slice(entries.lastIndexOf(this.#last) + 1);
    this.#last = entries.at(-1);
    return added;
  }
}
