import { type ChildProcess, execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
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

/** The seed of random kills; EDGEWALK_SEED names another one. */
export const seed = Number(process.env['EDGEWALK_SEED'] ?? 1);

/** Random numbers from 0 to 1, the same for each seed (mulberry32). */
export function randomOf(from: number): () => number {
  let state = from >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Whether a process that is killed here leaves behind what none killed before it left: a request was served, or a checkpoint
 * kept. Reading leaves nothing, and before a step everything is as after the last one.
 */
const leavesMore = (point: string): boolean => point.startsWith('after ') && !point.startsWith('after GET ');

/** Processes that publish on command, and are killed at a point of their way. */
export class Publishers {
  /** Where checkpoints are kept. */
  readonly folder = mkdtempSync(join(tmpdir(), 'edgewalk-publish-'));
  readonly #emulator: Emulator;
  readonly #program: string;
  readonly #children = new Set<ChildProcess>();
  /** Processes that wait for an order. */
  readonly #idle: ChildProcess[] = [];

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
      minify: true,
      conditions: ['@edgewalk/source'],
    };
    const script = `require('esbuild').buildSync(${JSON.stringify(options)})`;
    const cwd = fileURLToPath(new URL('../..', import.meta.url));
    execFileSync(process.execPath, ['-e', script], { cwd, stdio: 'inherit' });
    return outfile;
  }

  /**
   * Has a process publish. Kills it at the point of that number of those that leave more, or so many milliseconds after it has gone on from there, in
   * the middle of what it does; otherwise gives the outcome.
   */
  async run(order: object, killAt = Number.POSITIVE_INFINITY, lateMs?: number): Promise<Run> {
    const child = this.#take();
    let points = 0;
    child.send({ order });
    for (;;) {
      const [said] = (await once(child, 'message')) as [Said];
      if (said.outcome) {
        this.#idle.push(child);
        return { outcome: said.outcome };
      }
      if (said.point === undefined) continue;
      if (leavesMore(said.point)) points += 1;
      if (leavesMore(said.point) && points === killAt) {
        if (lateMs !== undefined) {
          child.send({});
          await setTimeout(lateMs);
        }
        child.kill('SIGKILL');
        await once(child, 'exit');
        return { killedAt: `${said.point}${lateMs === undefined ? '' : ` and ${lateMs} ms`}` };
      }
      // Time passes for the emulator's video, which takes three seconds.
      this.#emulator.clock.advance(400);
      child.send({});
    }
  }

  /** Kills up to three processes, one after another, at random points, and lets the next one go on. */
  async runUnderFire(
    order: object,
    random: () => number,
  ): Promise<{ readonly killed: string[]; readonly outcome: Said['outcome'] }> {
    const killed: string[] = [];
    for (let left = 3; ; left -= 1) {
      const killAt = left === 0 ? undefined : 1 + Math.floor(random() * 8);
      const run = await this.run(order, killAt, random() < 0.5 ? Math.floor(random() * 12) : undefined);
      if (run.killedAt === undefined) return { killed, outcome: run.outcome };
      killed.push(run.killedAt);
    }
  }

  /** A process that waits for an order. Another one is started at once, while this one works. */
  #take(): ChildProcess {
    const child = this.#idle.shift() ?? this.#started();
    if (this.#idle.length === 0) this.#idle.push(this.#started());
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
