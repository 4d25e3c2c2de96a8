import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

interface Answer {
  readonly id?: number;
  readonly method?: string;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** A complaint of the compiler: its line, from 0, and its whole text. */
export interface Complaint {
  readonly line: number;
  readonly message: string;
}

/** What an editor sees of a file: TypeScript's own language server, spoken to as an editor does. */
export class LanguageServer {
  readonly #server: ChildProcessWithoutNullStreams;
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  #unread = Buffer.alloc(0);
  #sent = 0;

  private constructor(server: ChildProcessWithoutNullStreams) {
    this.#server = server;
    server.stdout.on('data', (chunk: Buffer) => this.#read(chunk));
  }

  static async start(): Promise<LanguageServer> {
    const tsc = fileURLToPath(new URL('../../../../node_modules/typescript/bin/tsc', import.meta.url));
    const server = new LanguageServer(spawn(process.execPath, [tsc, '--lsp', '--stdio']));
    const hover = { contentFormat: ['plaintext'] };
    await server.#ask('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: { textDocument: { hover, diagnostic: {} } },
    });
    server.#tell('initialized', {});
    return server;
  }

  /** Opens a file; `text` stands for its content, as if it were being typed. */
  open(file: URL, text = readFileSync(file, 'utf8')): string {
    this.#tell('textDocument/didOpen', {
      textDocument: { uri: file.href, languageId: 'typescript', version: 1, text },
    });
    return text;
  }

  /** What is shown when the pointer rests on a place. */
  async hover(file: URL, position: { readonly line: number; readonly character: number }): Promise<string> {
    const result = await this.#ask('textDocument/hover', { textDocument: { uri: file.href }, position });
    const { contents } = result as { contents: { value: string } };
    return contents.value;
  }

  /** What is underlined, and what the compiler says there. */
  async complaints(file: URL): Promise<Complaint[]> {
    const result = await this.#ask('textDocument/diagnostic', { textDocument: { uri: file.href } });
    const { items } = result as { items: { range: { start: { line: number } }; message: string }[] };
    return items.map(({ range, message }) => ({ line: range.start.line, message }));
  }

  async stop(): Promise<void> {
    const closed = new Promise((resolve) => {
      this.#server.once('close', resolve);
    });
    await this.#ask('shutdown');
    this.#tell('exit');
    this.#server.stdin.end();
    await closed;
  }

  #ask(method: string, params?: object): Promise<unknown> {
    const id = (this.#sent += 1);
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, ({ result, error }) =>
        error === undefined ? resolve(result) : reject(new Error(`${method}: ${error.message}`)),
      );
      this.#send({ id, method, params });
    });
  }

  #tell(method: string, params?: object): void {
    this.#send({ method, params });
  }

  #send(message: object): void {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    this.#server.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    this.#server.stdin.write(body);
  }

  #read(chunk: Buffer): void {
    this.#unread = Buffer.concat([this.#unread, chunk]);
    for (;;) {
      const end = this.#unread.indexOf('\r\n\r\n');
      if (end < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(this.#unread.toString('latin1', 0, end))?.[1]);
      if (this.#unread.length < end + 4 + length) return;
      const message = JSON.parse(this.#unread.toString('utf8', end + 4, end + 4 + length)) as Answer;
      this.#unread = this.#unread.subarray(end + 4 + length);
      this.#take(message);
    }
  }

  #take(message: Answer): void {
    if (message.id === undefined) return;
    // A request of the server's own, such as for settings: an empty answer does.
    if (message.method !== undefined) this.#send({ id: message.id, result: null });
    else this.#waiting.get(message.id)?.(message);
  }
}
