import { escapeControlsInLines } from '../terminal/escape-controls.js';
import type { Context } from '../terminal/context.js';
import type { Encode } from './encode.js';
import type { Sink } from './sink.js';

/** Writes to the standard output, of which nothing can be resumed. */
export function outputSink(encode: Encode, { write, terminal, readerGone }: Context): Sink {
  let isFirst = true;
  return {
    begun: undefined,
    write: (rows) => {
      readerGone.throwIfAborted();
      const text = encode(rows, isFirst).replace(/\n$/, '');
      isFirst = false;
      if (text !== '') write(terminal === undefined ? text : escapeControlsInLines(text));
    },
    finish: () => undefined,
    close: () => undefined,
  };
}
