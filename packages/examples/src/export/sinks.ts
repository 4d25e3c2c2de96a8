import { open } from 'node:fs/promises';
import type { Writable } from 'node:stream';

/** Where text goes. A write is over when the text is out, so that nothing piles up where the reader is slow. */
export interface Sink {
  /** How much is written so far, in bytes. */
  readonly bytes: number;
  write(text: string): Promise<void>;
  close(): Promise<void>;
}

/** A file, from `kept` bytes on: what an interrupted run wrote beyond them is cut off. */
export async function fileSink(path: string, kept: number): Promise<Sink> {
  const handle = await open(path, kept === 0 ? 'w' : 'r+');
  const { size } = await handle.stat();
  if (size < kept) {
    await handle.close();
    throw new Error(`${path} is shorter than it was; remove it and ${path}.cursor to begin anew`);
  }
  await handle.truncate(kept);
  let bytes = kept;
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

/** A stream that is not ours to close, such as the standard output. */
export function streamSink(stream: Writable): Sink {
  let bytes = 0;
  // Each write tells of its own failure; without a listener the process would end first.
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
