import { homedir } from 'node:os';
import { askHidden } from './hidden-prompt.js';

/** Everything a command touches besides files and the network. */
export interface Surroundings {
  /** Says something, one line or several. */
  readonly write: (text: string) => void;
  /** Says what went wrong. */
  readonly complain: (text: string) => void;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** True where a person sits at a terminal. */
  readonly interactive: boolean;
  /** Asks for something that must not be seen. */
  readonly askHidden: (question: string) => Promise<string>;
  /** Shows an address in the browser. */
  readonly open: (url: string) => Promise<void>;
  /** Ends when someone stops the process. */
  readonly stopped: () => Promise<void>;
}

/** The terminal, the environment and the browser of this process. */
export function ownSurroundings(): Surroundings {
  const { stdin, stdout, stderr, env } = process;
  return {
    write: (text) => stdout.write(`${text}\n`),
    complain: (text) => stderr.write(`${text}\n`),
    environment: env,
    home: homedir(),
    now: Date.now,
    interactive: stdin.isTTY && stdout.isTTY,
    askHidden: (question) => askHidden(question, { input: stdin, output: stderr }),
    open: openInBrowser,
    stopped: untilStopped,
  };
}

async function openInBrowser(url: string): Promise<void> {
  // Loaded when needed: most runs open nothing.
  const { default: open } = await import('open');
  await open(url);
}

const untilStopped = () =>
  new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
