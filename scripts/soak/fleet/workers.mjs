import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('worker.mjs', import.meta.url));

/** The processes of the fleet. One that is killed is followed by another. */
export class Workers {
  #running = new Map();
  #started = 0;
  unexpected = [];

  constructor(options) {
    this.options = options;
  }

  start(count) {
    for (let at = 0; at < count; at += 1) this.#startOne();
  }

  #startOne() {
    this.#started += 1;
    const name = `worker ${this.#started}`;
    const child = fork(program, [JSON.stringify({ ...this.options, name })], { execArgv: [] });
    this.#running.set(name, child);
    child.on('exit', (code, signal) => {
      if (this.#running.get(name) === child) this.unexpected.push({ problem: 'a worker ended', name, code, signal });
    });
  }

  /** Kills one of them, and starts another. Returns its name. */
  kill(draw) {
    const [name, child] = this.#pick(draw);
    this.#running.delete(name);
    child.kill('SIGKILL');
    this.#startOne();
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
