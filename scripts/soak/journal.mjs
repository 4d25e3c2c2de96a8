import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Entries are written in portions of about this many characters. */
const portion = 64 * 2 ** 10;

/** What was attempted, in a file: the memory that is measured is the library's, not that of the soak. */
export class Journal {
  #folder = mkdtempSync(join(tmpdir(), 'edgewalk-soak-'));
  #path = join(this.#folder, 'intents.ndjson');
  #file = openSync(this.#path, 'w');
  #lines = '';
  #count = 0;
  /** By number of the entry: a function cannot be written. */
  #verify = new Map();

  add({ verify, ...intent }) {
    if (verify !== undefined) this.#verify.set(this.#count, verify);
    this.#count += 1;
    this.#lines += `${JSON.stringify(intent)}\n`;
    if (this.#lines.length > portion) this.#flush();
  }

  #flush() {
    writeSync(this.#file, this.#lines);
    this.#lines = '';
  }

  /** All entries; the file goes. */
  take() {
    this.#flush();
    closeSync(this.#file);
    const lines = readFileSync(this.#path, 'utf8').split('\n').slice(0, -1);
    rmSync(this.#folder, { recursive: true });
    return lines.map((line, index) => ({ ...JSON.parse(line), verify: this.#verify.get(index) }));
  }
}
