import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { randomOf } from '@edgewalk/testing/publishers';

const program = fileURLToPath(new URL('../fixtures/worker.mjs', import.meta.url));

/** Processes that publish, of which some are killed and some are stopped for longer than their lock. */
export class Workers {
  readonly #args: readonly string[];
  readonly #children: ChildProcess[] = [];
  readonly #random: () => number;
  killed = 0;
  stopped = 0;

  /** `args` of the program; `seed` decides who is killed and when. */
  constructor(args: readonly string[], seed: number) {
    this.#args = args;
    this.#random = randomOf(seed);
  }

  async start(count: number): Promise<void> {
    await Promise.all(Array.from({ length: count }, () => this.#startOne()));
  }

  /** Kills or stops one of them, until `isOver`. */
  async disturb(isOver: () => Promise<boolean>): Promise<void> {
    while (!(await isOver())) {
      await pause(500 + this.#random() * 1_500);
      const child = this.#children[Math.floor(this.#random() * this.#children.length)];
      if (child === undefined) continue;
      if (this.#random() < 0.6) this.#kill(child);
      else await this.#stop(child);
    }
  }

  close(): void {
    for (const child of this.#children) child.kill('SIGKILL');
  }

  #kill(child: ChildProcess): void {
    child.kill('SIGKILL');
    this.killed += 1;
    this.#children.splice(this.#children.indexOf(child), 1);
    // The others go on meanwhile.
    void this.#startOne();
  }

  /** For longer than its lock of a second: others take its posts over, and then it wakes in the middle of them. */
  async #stop(child: ChildProcess): Promise<void> {
    child.kill('SIGSTOP');
    this.stopped += 1;
    await pause(1_500 + this.#random() * 1_000);
    child.kill('SIGCONT');
  }

  async #startOne(): Promise<void> {
    const child = fork(program, this.#args, { execArgv: [], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    this.#children.push(child);
    await Promise.race([once(child, 'message'), once(child, 'exit')]);
  }
}

const pause = (ms: number) => new Promise((resolve) => void setTimeout(resolve, ms));
