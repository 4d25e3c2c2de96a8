import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe } from '@jest/globals';

const bin = fileURLToPath(new URL('../bin/edgewalk.js', import.meta.url));
const children: ChildProcess[] = [];
const folders: string[] = [];

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A new empty folder that goes after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'edgewalk-cli-'));
  folders.push(folder);
  return folder;
}

/** The built command in a process of its own, as a person runs it without a terminal. */
export function start(args: readonly string[], environment: Record<string, string> = {}) {
  return watch(process.execPath, [bin, ...args], environment);
}

/** Whether there is the `script` of util-linux, which makes a terminal; that of other systems has other options. */
export const hasScript = spawnSync('sh', ['-c', 'script --version'], { encoding: 'utf8' }).stdout.includes(
  'util-linux',
);

/** Tests in a terminal; left out where none can be made. */
export const describeInTerminal = hasScript ? describe : describe.skip;

/** The same in a terminal that `script` makes; it prints the exit code, and the terminal's settings before and after. */
export function startInTerminal(args: readonly string[], environment: Record<string, string> = {}) {
  const command = [process.execPath, bin, ...args].map((word) => `'${word}'`).join(' ');
  // The shell gets Ctrl-C too, and goes on.
  const line = `trap : INT; echo before $(stty -g); ${command}; echo code $?; echo after $(stty -g)`;
  const running = watch('script', ['-qfec', line, '/dev/null'], { SHELL: '/bin/sh', ...environment });
  return { ...running, type: (keys: string) => running.child.stdin.write(keys) };
}

function watch(program: string, args: readonly string[], environment: Record<string, string>) {
  const env = { PATH: process.env['PATH'], HOME: '/nonexistent', ...environment };
  const child = spawn(program, args, { stdio: 'pipe', env });
  children.push(child);
  let [output, errors] = ['', ''];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      if (stream === child.stderr) errors += text;
    });
  }
  const ended = once(child, 'close').then(([code]) => code as number | null);
  return {
    child,
    ended,
    output: () => output,
    errors: () => errors,
    /** What the pattern catches, once it is printed. */
    async printed(pattern: RegExp): Promise<string> {
      for (;;) {
        const found = pattern.exec(output);
        if (found) return found[1] ?? found[0];
        if (child.exitCode !== null || child.signalCode !== null)
          throw new Error(`ended without ${String(pattern)}:\n${output}`);
        await Promise.race([ended, once(child.stdout, 'data'), once(child.stderr, 'data')]);
      }
    },
  };
}

export type Running = ReturnType<typeof start>;
