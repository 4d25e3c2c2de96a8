import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A Redis that can be killed and started again on its port, with what was written, and stopped for a while. */
export class RedisServer {
  #folder = mkdtempSync(join(tmpdir(), 'edgewalk-fleet-'));
  #server;

  async start() {
    this.port ??= await freePort();
    const durable = ['--appendonly', 'yes', '--appendfsync', 'no', '--save', ''];
    const args = ['--port', String(this.port), '--bind', '127.0.0.1', '--dir', this.#folder, ...durable];
    this.#server = spawn('redis-server', args, { stdio: ['ignore', 'pipe', 'ignore'] });
    const failed = once(this.#server, 'error').then(([error]) => {
      throw new Error(`redis-server does not start (${error.message}): install Redis 7`);
    });
    await Promise.race([failed, this.#isReady()]);
    this.#server.stdout.resume();
  }

  async #isReady() {
    for await (const text of this.#server.stdout.iterator({ destroyOnReturn: false }))
      if (String(text).includes('Ready to accept')) return;
    throw new Error('redis-server ended before it was ready');
  }

  async kill() {
    const ended = once(this.#server, 'exit');
    this.#server.kill('SIGKILL');
    await ended;
  }

  pause = () => this.#server.kill('SIGSTOP');
  resume = () => this.#server.kill('SIGCONT');

  async close() {
    this.resume();
    await this.kill();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  return port;
}
