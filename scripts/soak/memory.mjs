/** The allowed growth from the second to the fourth quarter: a fifth, and eight megabytes. */
const factor = 1.2;
const slack = 8 * 2 ** 20;
const samples = 40;

/** Samples the heap over the operations, each time after a collection. */
export class Memory {
  #heap = [];
  #steps = 0;

  constructor(operations) {
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
    return last <= second * factor + slack ? [] : [{ problem: 'memory grows', quarters }];
  }
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
