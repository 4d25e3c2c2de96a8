import { type ChildProcess, execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Emulator } from '@edgewalk/emulator';

/** What a publisher says: that it is at a point, or what came of it. */
export interface Said {
  readonly point?: string;
  readonly outcome?: {
    readonly _tag: string;
    readonly right?: Readonly<Record<string, string>>;
    readonly left?: unknown;
  };
}

/** What became of a publisher: it was killed at a point, or it came to an end. */
export type Run =
  | { readonly killedAt: string; readonly outcome?: never }
  | (Required<Pick<Said, 'outcome'>> & { killedAt?: never });

/** Processes that publish on command, and are killed at a point of their way. */
export class Publishers {
  /** Where checkpoints are kept. */
  readonly folder = mkdtempSync(join(tmpdir(), 'edgewalk-publish-'));
  readonly #emulator: Emulator;
  readonly #program: string;
  readonly #children = new Set<ChildProcess>();
  #next: ChildProcess | undefined;

  /** `fixture`: the file of the program. */
  constructor(emulator: Emulator, fixture: URL) {
    this.#emulator = emulator;
    this.#program = this.#bundled(fixture);
  }

  /**
   * The publisher as one file, which starts much faster than the many files of the package. esbuild is run in a process
   * of its own: it does not work in Jest's.
   */
  #bundled(fixture: URL): string {
    const outfile = join(this.folder, 'publisher.cjs');
    const options = {
      entryPoints: [fileURLToPath(fixture)],
      outfile,
      bundle: true,
      platform: 'node',
      conditions: ['@edgewalk/source'],
    };
    const script = `require('esbuild').buildSync(${JSON.stringify(options)})`;
    const cwd = fileURLToPath(new URL('../..', import.meta.url));
    execFileSync(process.execPath, ['-e', script], { cwd, stdio: 'inherit' });
    return outfile;
  }

  /** Has a process publish. Kills it at the point of that number; otherwise gives the outcome. */
  async run(order: object, killAt = Number.POSITIVE_INFINITY): Promise<Run> {
    const child = this.#take();
    let points = 0;
    child.send({ order });
    for (;;) {
      const [said] = (await once(child, 'message')) as [Said];
      if (said.outcome) {
        child.kill('SIGKILL');
        return { outcome: said.outcome };
      }
      if (said.point === undefined) continue;
      points += 1;
      if (points === killAt) {
        child.kill('SIGKILL');
        await once(child, 'exit');
        return { killedAt: said.point };
      }
      // Time passes for the emulator's video, which takes three seconds.
      this.#emulator.clock.advance(400);
      child.send({});
    }
  }

  /** A process that waits for an order. The one after it is started at once, while this one works. */
  #take(): ChildProcess {
    const child = this.#next ?? this.#started();
    this.#next = this.#started();
    return child;
  }

  #started(): ChildProcess {
    const child = fork(this.#program, { stdio: 'inherit', execArgv: [] });
    this.#children.add(child);
    child.once('exit', () => this.#children.delete(child));
    return child;
  }

  close(): void {
    for (const child of this.#children) child.kill('SIGKILL');
    rmSync(this.folder, { recursive: true, force: true });
  }
}
