import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('worker.mjs', import.meta.url));

/** The processes of the fleet. One that is killed is followed by another. */
export class Workers {
  #running = new Map();
  /** Until the last one that was started works. */
  ready = Promise.resolve();
  #started = 0;
  unexpected = [];

  constructor(options) {
    this.options = options;
  }

  /** Starts so many, and resolves when all of them work. */
  async start(count) {
    await Promise.all(Array.from({ length: count }, () => this.#startOne()));
  }

  #startOne() {
    this.#started += 1;
    const name = `worker ${this.#started}`;
    const child = fork(program, [JSON.stringify({ ...this.options, name })], { execArgv: [] });
    this.#running.set(name, child);
    child.on('exit', (code, signal) => {
      if (this.#running.get(name) === child) this.unexpected.push({ problem: 'a worker ended', name, code, signal });
    });
    this.ready = Promise.race([once(child, 'message'), once(child, 'exit')]);
    return this.ready;
  }

  /** Kills one of them, and starts another. Returns its name. */
  kill(draw) {
    const [name, child] = this.#pick(draw);
    this.#running.delete(name);
    child.kill('SIGKILL');
    void this.#startOne();
    return name;
  }

  /** Stops one of them. Returns its name, and what lets it go on. */
  stop(draw) {
    const [name, child] = this.#pick(draw);
    child.kill('SIGSTOP');
    return [name, () => child.kill('SIGCONT')];
  }

  #pick(draw) {
    return [...this.#running][Math.floor(draw * this.#running.size)];
  }

  close() {
    const all = [...this.#running.values()];
    this.#running.clear();
    for (const child of all) child.kill('SIGKILL');
  }
}
