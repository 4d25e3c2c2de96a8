import { open } from 'node:fs/promises';
import type { Writable } from 'node:stream';

/** A destination of text. A write resolves once the text is written, so that a slow reader causes backpressure. */
export interface Sink {
  /** The bytes written so far. */
  readonly bytes: number;
  write(text: string): Promise<void>;
  close(): Promise<void>;
}

/** Opens a file at an offset: anything that an interrupted run wrote beyond it is cut off. */
export async function createFileSink(path: string, offset: number): Promise<Sink> {
  const handle = await open(path, offset === 0 ? 'w' : 'r+');
  const { size } = await handle.stat();
  if (size < offset) {
    await handle.close();
    throw new Error(`${path} is shorter than it was; remove it and ${path}.cursor to start again`);
  }
  await handle.truncate(offset);
  let bytes = offset;
  return {
    get bytes() {
      return bytes;
    },
    write: async (text) => {
      const chunk = Buffer.from(text);
      for (let at = 0; at < chunk.length;) {
        at += (await handle.write(chunk, at, chunk.length - at, bytes + at)).bytesWritten;
      }
      bytes += chunk.length;
    },
    close: () => handle.close(),
  };
}

/** A stream that the sink does not close, such as the standard output. */
export function createStreamSink(stream: Writable): Sink {
  let bytes = 0;
  // Each write reports its own failure; without a listener the process would end first.
  stream.on('error', () => undefined);
  return {
    get bytes() {
      return bytes;
    },
    write: async (text) => {
      await new Promise<void>((resolve, reject) => {
        stream.write(text, (error) => (error ? reject(error) : resolve()));
      });
      bytes += Buffer.byteLength(text);
    },
    close: () => Promise.resolve(),
  };
}
