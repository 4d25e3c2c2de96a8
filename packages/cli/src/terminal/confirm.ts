import { createInterface } from 'node:readline/promises';
import type { Streams } from './hidden-prompt.js';

/** Asks a question that is answered by yes or no. Anything but y and yes is no. */
export async function confirm(question: string, { input, output }: Streams): Promise<boolean> {
  const lines = createInterface({ input, output });
  const interrupted = new Promise<string>((resolve) => lines.once('close', () => resolve('')));
  try {
    const answer = await Promise.race([lines.question(`${question} [y/N] `), interrupted]);
    return /^y(?:es)?$/i.test(answer.trim());
  } finally {
    lines.close();
  }
}
