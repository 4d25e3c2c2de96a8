import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** A Redis, and what ends it if it was started here. */
export interface RedisService {
  readonly url: string;
  close(): Promise<void>;
}

/** What to do where there is none. */
export const redisAdvice =
  'no Redis: install redis-server 7 (apt install redis-server, brew install redis), or set REDIS_URL';

/** The Redis of REDIS_URL, or one of our own if redis-server is on the PATH; undefined where there is none. */
export async function openRedis({ REDIS_URL, PATH = '' } = process.env): Promise<RedisService | undefined> {
  if (REDIS_URL) return { url: REDIS_URL, close: async () => undefined };
  const program = PATH.split(delimiter)
    .map((folder) => join(folder, 'redis-server'))
    .find((file) => existsSync(file));
  return program === undefined ? undefined : startRedis(program);
}

async function startRedis(program: string): Promise<RedisService> {
  const port = await freePort();
  const folder = await mkdtemp(join(tmpdir(), 'edgewalk-agency-'));
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', folder];
  // Ctrl-C is for this program: it ends the server when its workers are done.
  const server = spawn(program, args, { stdio: ['ignore', 'pipe', 'ignore'], detached: true });
  const ended = once(server, 'exit');
  const isReady = async () => {
    for await (const text of server.stdout.iterator({ destroyOnReturn: false }))
      if (String(text).includes('Ready to accept')) return;
    throw new Error('redis-server ended before it was ready');
  };
  await isReady();
  server.stdout.resume();
  const close = async () => {
    server.kill();
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  return { url: `redis://127.0.0.1:${port}`, close };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
