import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { PassThrough } from 'node:stream';

export interface Streams {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

/** Asks for one line and shows nothing of what is typed. Gives nothing when the person breaks off. */
export async function askHidden(question: string, { input, output }: Streams): Promise<string> {
  output.write(question);
  // As a terminal, so that the real one does not show the letters; what readline would show goes nowhere.
  const lines = createInterface({ input, output: new PassThrough().resume(), terminal: true });
  const line = once(lines, 'line').then(([text]) => String(text));
  const brokenOff = once(lines, 'close').then(() => '');
  try {
    return await Promise.race([line, brokenOff]);
  } finally {
    lines.close();
    output.write('\n');
  }
}
