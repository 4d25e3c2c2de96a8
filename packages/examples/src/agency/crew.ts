import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { type Published, taskName, type WorkerTask } from './worker.js';

/** The processes that publish. */
export class Crew {
  readonly #running = new Map<string, ChildProcess>();

  /** Each calls back when a post is out, and when it has ended: what it did last, it may not have told. */
  constructor(
    readonly program: readonly [file: string, ...args: string[]],
    readonly task: Omit<WorkerTask, 'name'>,
    readonly on: { published(post: string, worker: string): void; ended(worker: string): void },
  ) {}

  start(count: number): void {
    for (let number = 1; number <= count; number += 1) this.#startOne(`worker ${number}`);
  }

  #startOne(name: string): void {
    const [file, ...args] = this.program;
    const env = { ...process.env, [taskName]: JSON.stringify({ ...this.task, name } satisfies WorkerTask) };
    // Ctrl-C reaches this program alone, which then ends its workers.
    const child = fork(file, args, { env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'], detached: true });
    this.#running.set(name, child);
    child.on('message', ({ post }: Published) => this.on.published(post, name));
    child.once('exit', () => {
      this.#running.delete(name);
      this.on.ended(name);
    });
  }

  /** Ends one as a power cut would. Returns its name; undefined where none runs. */
  kill(): string | undefined {
    const [name, child] = [...this.#running][0] ?? [];
    child?.kill('SIGKILL');
    return name;
  }

  /** Lets all of them finish what they have begun. */
  async close(): Promise<void> {
    const ended = [...this.#running.values()].map(async (child) => {
      child.kill('SIGTERM');
      await once(child, 'exit');
    });
    await Promise.all(ended);
  }
}
