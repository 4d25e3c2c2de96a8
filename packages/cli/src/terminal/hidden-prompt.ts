import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { PassThrough } from 'node:stream';

export interface Streams {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

/** The person pressed Ctrl-C, or the process was told to stop. */
export class InterruptedError extends Error {
  override readonly name = 'InterruptedError';
  /** The exit status. */
  readonly status: number;
  constructor(message: string, status = 130) {
    super(message);
    this.status = status;
  }
}

/** Prompts for one line without echo. Returns an empty text at Ctrl-D, and rejects with an `InterruptedError` at Ctrl-C. */
export async function askHidden(question: string, { input, output }: Streams): Promise<string> {
  // As a terminal, so that the real one does not echo; what readline would echo is discarded.
  const lines = createInterface({ input, output: new PassThrough().resume(), terminal: true });
  // Not before: whoever answers at once, as a paste does, would be echoed.
  output.write(question);
  const line = once(lines, 'line').then(([text]) => String(text));
  const ended = once(lines, 'close').then(() => '');
  // Without echo the terminal sends no signal: readline reads the key.
  const interrupted = once(lines, 'SIGINT').then(() => Promise.reject(new InterruptedError('interrupted')));
  try {
    return await Promise.race([line, interrupted, ended]);
  } finally {
    lines.close();
    output.write('\n');
  }
}

/** Reads the first line of an input that is no terminal. */
export async function readFirstLine(input: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input })) return line;
  return '';
}
