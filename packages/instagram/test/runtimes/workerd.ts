import { type ChildProcess, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Readable } from 'node:stream';

/** A server with one worker, on a port that is free. By default a worker reaches public addresses only. */
const config = (file: string, flags: readonly string[]) => `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = (
      modules = [(name = "worker", esModule = embed "${basename(file)}")],
      compatibilityDate = "2026-11-01",
      compatibilityFlags = ${JSON.stringify(flags)},
      globalOutbound = "anywhere",
    )),
    (name = "anywhere", network = (allow = ["public", "private"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);
`;

export interface Served {
  readonly url: string;
  close(): void;
}

/** Serves a worker with Cloudflare's runtime. */
export async function serve(program: string, file: string, flags: readonly string[]): Promise<Served> {
  const settings = join(dirname(file), 'workerd.capnp');
  writeFileSync(settings, config(file, flags));
  const child = spawn(program, ['serve', settings, '--control-fd=3'], {
    stdio: ['ignore', 'inherit', 'inherit', 'pipe'],
  });
  const port = await portOf(child);
  return { url: `http://127.0.0.1:${port}`, close: () => void child.kill() };
}

/** It tells on a pipe of its own where it listens. */
function portOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let told = '';
    child.once('error', reject).once('exit', (code) => reject(new Error(`workerd ended with ${String(code)}`)));
    (child.stdio[3] as Readable).setEncoding('utf8').on('data', (text: string) => {
      told += text;
      const port = /"port":\s*(\d+)/.exec(told)?.[1];
      if (port !== undefined) resolve(Number(port));
    });
  });
}
