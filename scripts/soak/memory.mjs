/** The allowed growth from the second to the fourth quarter, in bytes: at all, and for each operation. */
const slack = 4 * 2 ** 20;
const perOperation = 150;
const samples = 40;

/** Samples the heap over the operations, each time after a collection. */
export class Memory {
  #heap = [];
  #steps = 0;

  constructor(operations) {
    /** From the middle of the second quarter to that of the fourth. */
    this.between = operations / 2;
    this.every = Math.max(1, Math.floor(operations / samples));
  }

  step() {
    this.#steps += 1;
    if (this.#steps % this.every !== 0) return;
    globalThis.gc();
    this.#heap.push(process.memoryUsage().heapUsed);
  }

  /** The medians of the quarters, in bytes. */
  quarters() {
    const size = this.#heap.length / 4;
    return [0, 1, 2, 3].map((at) => median(this.#heap.slice(Math.floor(at * size), Math.floor((at + 1) * size))));
  }

  violations() {
    const quarters = this.quarters();
    const [, second, , last] = quarters;
    const allowed = slack + perOperation * this.between;
    return last - second <= allowed ? [] : [{ problem: 'memory grows', quarters, bytesPerOperation: this.slope() }];
  }

  /** The growth for each operation over the second half of a run, in bytes. */
  slope() {
    const [, second, , last] = this.quarters();
    return Math.round((last - second) / this.between);
  }
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
