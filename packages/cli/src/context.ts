import { homedir } from 'node:os';
import { askHidden } from './hidden-prompt.js';

/** Everything that a command uses besides files and the network. */
export interface Context {
  /** Writes to the standard output, one line or several. */
  readonly write: (text: string) => void;
  /** Writes to the standard error. */
  readonly writeError: (text: string) => void;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** True where a person sits at a terminal. */
  readonly interactive: boolean;
  /** Prompts for a secret, without echo. */
  readonly askHidden: (question: string) => Promise<string>;
  /** Shows an address in the browser. */
  readonly open: (url: string) => Promise<void>;
  /** Resolves when the process is told to stop. */
  readonly waitForStop: () => Promise<void>;
}

/** The terminal, the environment and the browser of this process. */
export function createContext(): Context {
  const { stdin, stdout, stderr, env } = process;
  return {
    write: (text) => stdout.write(`${text}\n`),
    writeError: (text) => stderr.write(`${text}\n`),
    environment: env,
    home: homedir(),
    now: Date.now,
    interactive: stdin.isTTY && stdout.isTTY,
    askHidden: (question) => askHidden(question, { input: stdin, output: stderr }),
    open: openInBrowser,
    waitForStop: waitForSignal,
  };
}

async function openInBrowser(url: string): Promise<void> {
  // Loaded when needed: most runs open nothing.
  const { default: open } = await import('open');
  await open(url);
}

const waitForSignal = () =>
  new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
