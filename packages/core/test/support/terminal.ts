import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** A shell that is typed into, as a person does it: what one line sets, the next one finds. */
export interface Terminal {
  /** Types a line. What was printed before is forgotten. */
  type(line: string): void;
  /** All that was printed since, once it has something of that form. */
  shows(pattern: RegExp): Promise<string>;
  /** Types a line, waits for its end and gives what it printed; fails where it ends with another status. */
  run(line: string, status?: number): Promise<string>;
  /** Ends the shell with all that runs in it. */
  close(): Promise<void>;
}

/** Opens a shell in a folder. Its environment is no more than what is given. */
export function openTerminal(cwd: string, env: Record<string, string>): Terminal {
  // A group of its own, so that closing it ends npm and whatever npm started.
  const shell = spawn('sh', { cwd, env, detached: true, stdio: ['pipe', 'pipe', 'pipe'] });
  const ended = once(shell, 'close');
  const output = outputOf(shell);
  const type = (line: string) => {
    output.forget();
    shell.stdin.write(`${line}\n`);
  };
  return {
    type,
    shows: output.shows,
    run: async (line, status = 0) => {
      type(`${line}; echo "[ended with $?]"`);
      const shown = await output.shows(/\[ended with \d+\]\n$/);
      if (!shown.endsWith(`[ended with ${status}]\n`)) throw new Error(`${line}\n${shown}`);
      return shown;
    },
    close: async () => {
      endGroup(shell, 'SIGTERM');
      const killer = setTimeout(() => endGroup(shell, 'SIGKILL'), 5_000);
      await ended;
      clearTimeout(killer);
    },
  };
}

function endGroup({ pid = 0 }: ChildProcess, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch {
    // All of it has ended.
  }
}

/** How long nothing may come of a line, on a busy machine. */
const patience = 50_000;

function outputOf(shell: ChildProcess) {
  let output = '';
  const watchers = new Set<() => void>();
  for (const stream of [shell.stdout, shell.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      for (const check of watchers) check();
    });
  return {
    forget: () => {
      output = '';
    },
    shows: (pattern: RegExp) =>
      new Promise<string>((resolve, reject) => {
        const giveUp = () => done(() => reject(new Error(`nothing shows ${String(pattern)}:\n${output}`)));
        const timer = setTimeout(giveUp, patience);
        const check = () => {
          if (pattern.test(output)) done(() => resolve(output));
        };
        const done = (settle: () => void) => {
          clearTimeout(timer);
          watchers.delete(check);
          shell.off('close', giveUp);
          settle();
        };
        watchers.add(check);
        shell.once('close', giveUp);
        check();
      }),
  };
}
