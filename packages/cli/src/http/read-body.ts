import type { IncomingMessage } from 'node:http';

/** As many bytes as Meta sends at most, and some. */
const mostBytes = 8_000_000;

/** The body of a request; undefined for one that is too large. */
export async function readBody(request: IncomingMessage): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > mostBytes) return undefined;
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}
