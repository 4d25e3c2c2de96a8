import { homedir } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { watchOutput } from './broken-output.js';
import { confirm } from './confirm.js';
import { type Keychain, systemKeychain } from './keychain.js';
import { askHidden, readFirstLine } from './hidden-prompt.js';
import { passingLine } from './passing-line.js';
import { listenForStop, type Stop } from './signals.js';

/** Everything that a command uses besides files and the network. */
export interface Context {
  /** Writes to the standard output, one line or several. */
  readonly write: (text: string) => void;
  /** Writes to the standard error. */
  readonly writeError: (text: string) => void;
  /** Shows how far a command is, in a line of the terminal that the next one replaces; elsewhere nothing. */
  readonly showProgress: (text: string) => void;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Waits for so many milliseconds. */
  readonly sleep: (ms: number) => Promise<void>;
  /** True where a person sits at a terminal. */
  readonly interactive: boolean;
  /** Prompts for a secret, without echo. */
  readonly askHidden: (question: string) => Promise<string>;
  /** Reads one line from the standard input. */
  readonly readLine: () => Promise<string>;
  /** Shows an address in the browser. */
  readonly open: (url: string) => Promise<void>;
  /** The place of the system for secrets. */
  readonly keychain: () => Promise<Keychain>;
  /** Asks a question that is answered by yes or no. */
  readonly confirm: (question: string) => Promise<boolean>;
  /** Resolves when the process is told to stop, or nobody reads its output. */
  readonly waitForStop: () => Promise<void>;
  /** Aborts when the process is told to stop, which from now on does not end it, so that files can be closed. */
  readonly interruption: () => AbortSignal;
  /** Aborts when nobody reads the standard output any longer. */
  readonly readerGone: AbortSignal;
  /** The terminal that the standard output goes to, if it is one. */
  readonly terminal: Terminal | undefined;
}

/** A terminal that shows the standard output. */
export interface Terminal {
  /** Its width in characters. */
  readonly columns: number;
  /** False with NO_COLOR, and on terminals without colours. */
  readonly colours: boolean;
}

/** Of a terminal that does not say how wide it is. */
const usualColumns = 80;

/** The terminal, the environment and the browser of this process. */
export function createContext(): Context {
  const { stdin, stdout, stderr, env } = process;
  const stop = listenForStop();
  const line = passingLine(stderr);
  const writeError = (text: string) => void stderr.write(`${line.clear()}${text}\n`);
  return {
    write: (text) => line.end(() => stdout.write(`${text}\n`)),
    writeError,
    showProgress: line.show,
    environment: env,
    home: homedir(),
    now: Date.now,
    sleep: (ms) => setTimeout(ms),
    // The prompt is written to the standard error: the standard output may go to a file.
    interactive: stdin.isTTY && stderr.isTTY,
    askHidden: (question) => askHidden(question, { input: stdin, output: stderr }),
    readLine: () => readFirstLine(stdin),
    open: openInBrowser,
    keychain: systemKeychain,
    confirm: (question) => confirm(question, { input: stdin, output: stderr }),
    waitForStop: stop.wait,
    interruption: stop.signal,
    readerGone: watchReaders(stop, writeError),
    terminal: terminalOf(stdout, env),
  };
}

const terminalOf = (stdout: NodeJS.WriteStream, env: NodeJS.ProcessEnv): Terminal | undefined =>
  stdout.isTTY ? { columns: stdout.columns || usualColumns, colours: stdout.hasColors(env) } : undefined;

/** Watches both outputs. The signal aborts when nobody reads the standard output any longer. */
function watchReaders(stop: Stop, writeError: (text: string) => void): AbortSignal {
  const readerGone = new AbortController();
  const onReaderGone = () => {
    stop.request();
    readerGone.abort();
  };
  watchOutput(process.stdout, { onReaderGone, onFailure: (reason) => endWithFailure(reason, writeError) });
  // There is nowhere left to report it.
  process.stderr.on('error', () => undefined);
  return readerGone.signal;
}

function endWithFailure(reason: string, writeError: (text: string) => void): void {
  writeError(`edgewalk: the output cannot be written: ${reason}`);
  process.exit(1);
}

async function openInBrowser(url: string): Promise<void> {
  // Loaded when needed: most runs open nothing.
  const { default: open } = await import('open');
  await open(url);
}
