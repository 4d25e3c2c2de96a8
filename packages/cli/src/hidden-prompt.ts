import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { PassThrough } from 'node:stream';

export interface Streams {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

/** Prompts for one line without echo. Returns an empty text if the person cancels. */
export async function askHidden(question: string, { input, output }: Streams): Promise<string> {
  output.write(question);
  // As a terminal, so that the real one does not echo; what readline would echo is discarded.
  const lines = createInterface({ input, output: new PassThrough().resume(), terminal: true });
  const line = once(lines, 'line').then(([text]) => String(text));
  const cancelled = once(lines, 'close').then(() => '');
  try {
    return await Promise.race([line, cancelled]);
  } finally {
    lines.close();
    output.write('\n');
  }
}
