import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll } from '@jest/globals';
import { Redis } from 'ioredis';

const { CI, EDGEWALK_REDIS, PATH = '', REDIS_URL } = process.env;
const isEnabled = EDGEWALK_REDIS !== 'none';
const programs = [...PATH.split(delimiter), '/usr/bin', '/usr/local/bin'].map((folder) => join(folder, 'redis-server'));

/** The program of a server that the tests may start and stop. */
export const program = isEnabled ? programs.find((file) => existsSync(file)) : undefined;
const address = isEnabled && REDIS_URL !== '' ? REDIS_URL : undefined;
export const hasAddress = address !== undefined;
const isRequired = isEnabled && CI !== undefined && CI !== '';

/** False where the tests with a Redis are left out, which is said; on a CI server they fail instead. */
export const hasRedis = program !== undefined || address !== undefined || isRequired;
if (!hasRedis) process.stdout.write('left out: no redis-server on the PATH, and no REDIS_URL\n');

const running = new Set<ChildProcess>();
const folders: string[] = [];
const connections = new Set<Redis>();

afterAll(() => {
  for (const connection of connections) connection.disconnect();
  for (const server of running) server.kill('SIGKILL');
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A server of the tests' own; on the port of one that was stopped, if given. */
export async function startRedis(fixedPort?: number) {
  if (program === undefined) throw new Error('no redis-server on the PATH');
  const port = fixedPort ?? (await freePort());
  const folder = mkdtempSync(join(tmpdir(), 'edgewalk-redis-'));
  folders.push(folder);
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', folder];
  const server = spawn(program, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  running.add(server);
  await waitUntilReady(server);
  const stop = async () => {
    const ended = once(server, 'close');
    server.kill('SIGKILL');
    await ended;
    running.delete(server);
  };
  return { port, url: `redis://127.0.0.1:${port}`, stop };
}

async function waitUntilReady(server: ChildProcess): Promise<void> {
  let output = '';
  await new Promise<void>((resolve, reject) => {
    server.once('close', () => reject(new Error(`the redis-server ended:\n${output}`)));
    server.stdout?.on('data', (chunk) => {
      output += String(chunk);
      if (output.includes('Ready to accept connections')) resolve();
    });
  });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** The Redis of REDIS_URL, or one of the tests' own. */
export async function redisUrl(): Promise<string> {
  return address ?? (await startRedis()).url;
}

/** A connection that is closed after the tests. */
export function connect(url: string): Redis {
  const connection = new Redis(url, { disconnectTimeout: 1 });
  connections.add(connection);
  // A lost connection is what some tests are about.
  connection.on('error', () => {});
  return connection;
}
