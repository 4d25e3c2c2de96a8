import type { WriteStream } from 'node:tty';
import { escapeControls } from './escape-controls.js';

/** A line of a terminal that passes. */
export interface PassingLine {
  /** Shows a text in place of the last one; nothing where there is no terminal. */
  readonly show: (text: string) => void;
  /** What removes the line, to be written before something else. */
  readonly clear: () => string;
  /** Removes the line, and writes something else elsewhere. */
  readonly end: (write: () => void) => void;
}

/** To the beginning of the line, and everything behind it away. */
const erase = '\r\u001B[K';

/** Makes the passing line of a stream. */
export function passingLine(output: Pick<WriteStream, 'isTTY' | 'columns' | 'write'>): PassingLine {
  let isShown = false;
  const clear = () => {
    const text = isShown ? erase : '';
    isShown = false;
    return text;
  };
  return {
    show: (text) => {
      if (!output.isTTY) return;
      // A line that wraps could not be erased.
      output.write(`${erase}${escapeControls(text).slice(0, (output.columns || 80) - 1)}`);
      isShown = true;
    },
    clear,
    end: (write) => {
      if (isShown) output.write(clear());
      write();
    },
  };
}
