interface Alarm {
  readonly time: number;
  readonly run: () => void;
}

/** What is to happen at times of a clock. */
export class Alarms {
  #waiting: Alarm[] = [];

  /** Keeps an alarm until its time; returns what cancels it. */
  add(time: number, run: () => void): () => void {
    const alarm = { time, run };
    this.#waiting.push(alarm);
    return () => {
      this.#waiting = this.#waiting.filter((each) => each !== alarm);
    };
  }

  /** When the next one is due. */
  get next(): number {
    return this.#waiting.reduce((least, { time }) => Math.min(least, time), Infinity);
  }

  /** Runs what is due, the earliest first. */
  ring(now: number): void {
    const due = this.#waiting.filter(({ time }) => time <= now).toSorted((a, b) => a.time - b.time);
    this.#waiting = this.#waiting.filter(({ time }) => time > now);
    for (const { run } of due) run();
  }
}
