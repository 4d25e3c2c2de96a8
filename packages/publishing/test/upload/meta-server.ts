import { createHash, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What goes wrong with one request that carries bytes; `after` counts the bytes that are kept until then. */
export type Fault =
  | { readonly cut: number }
  | {
      readonly status: number;
      readonly body: unknown;
      readonly after?: number;
      readonly headers?: Record<string, string>;
    }
  | 'lose the answer'
  | undefined;

export interface Seen {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
}

/** One request of Meta's protocols: what it does with a body that has begun to arrive. */
export type Handler = (seen: Seen, message: IncomingMessage, response: ServerResponse) => Promise<void>;

/** A server of plain `node:http`, which answers as Meta's recorded answers do and knows nothing of Edgewalk. */
export class RecordedMeta {
  readonly seen: Seen[] = [];
  readonly #server: Server;

  constructor(handle: Handler) {
    this.#server = createServer((message, response) => {
      const seen = { method: message.method ?? '', url: message.url ?? '', headers: message.headers };
      this.seen.push(seen);
      handle(seen, message, response).catch(() => response.destroy());
    });
  }

  async open(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return this;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  get posts(): readonly Seen[] {
    return this.seen.filter(({ method }) => method === 'POST');
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

export const answer = (response: ServerResponse, status: number, body: unknown, headers = {}): void => {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
};

/** Reads a body into `keep`, until it ends or the fault strikes. Says whether it came whole. */
export function receive(
  message: IncomingMessage,
  keep: (chunk: Buffer) => void,
  most: number = Number.POSITIVE_INFINITY,
): Promise<'whole' | 'broken' | 'enough'> {
  let count = 0;
  return new Promise((resolve) => {
    message.on('data', (chunk: Buffer) => {
      if (count < most) keep(chunk.subarray(0, Math.min(most - count, chunk.length)));
      count += chunk.length;
      // What follows is read and forgotten, as by a server that has answered.
      if (count >= most) resolve('enough');
    });
    message.on('end', () => resolve('whole'));
    message.on('close', () => resolve('broken'));
  });
}

/** What a form with one file holds: its texts, and the bytes of the file. */
export function partsOf(body: Buffer, type: string): { readonly texts: Record<string, string>; readonly file: Buffer } {
  const boundary = `--${/boundary=(.+)$/.exec(type)?.[1] ?? ''}`;
  const texts: Record<string, string> = {};
  let file = Buffer.alloc(0);
  let at = body.indexOf(boundary);
  for (;;) {
    const head = body.indexOf('\r\n\r\n', at);
    const next = body.indexOf(`\r\n${boundary}`, at + 1);
    if (head === -1 || next === -1) return { texts, file };
    const header = body.subarray(at, head).toString();
    const content = body.subarray(head + 4, next);
    if (header.includes('filename=')) file = Buffer.from(content);
    else texts[/name="([^"]+)"/.exec(header)?.[1] ?? ''] = content.toString();
    at = next + 2;
  }
}

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
export const someBytes = (size: number): Buffer => randomBytes(size);

/** A timer that does not wait, and remembers how long it was to. */
export function hastyTimer() {
  const slept: number[] = [];
  return {
    slept,
    now: () => Date.now(),
    sleep: async (ms: number, signal?: AbortSignal) => {
      slept.push(ms);
      // A turn, so that whoever aborts meanwhile is heard.
      await new Promise((resolve) => setImmediate(resolve));
      return signal?.aborted !== true;
    },
  };
}
