// Measures the limiter with many accounts, and with three processes of fifty calls on one Redis.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { runNode } from '../child.mjs';

const here = import.meta.dirname;
const processes = 3;
const calls = 1_500;

const run = async (file, ...args) =>
  JSON.parse((await runNode(['--conditions=module', join(here, file), ...args])).out.split('\n').at(-1));

export const measureAccounts = () => run('accounts.mjs');

/** Calls a second of all processes, and commands a call: without limits, and over Redis on links of two speeds. */
export async function measureProcesses() {
  const redis = await startRedis();
  const graph = spawn(process.execPath, [join(here, 'graph.mjs')], { stdio: ['pipe', 'pipe', 'inherit'] });
  const [address] = await once(graph.stdout, 'data');
  const url = String(address).trim();
  const fleet = async (store, delay) => {
    const args = [store, url, `bench-${delay}-${Date.now()}`, String(calls), String(delay)];
    const all = await Promise.all(Array.from({ length: processes }, () => run('worker.mjs', ...args)));
    const rate = all.reduce((sum, one) => sum + one.calls / one.seconds, 0);
    return { rate, commands: all.reduce((sum, { commands }) => sum + commands, 0) / (processes * calls) };
  };
  try {
    return { none: await fleet('-', 0), near: await fleet(redis.url, 0), far: await fleet(redis.url, 3) };
  } finally {
    graph.stdin.end();
    redis.server.kill();
  }
}

async function startRedis() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  const server = spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--save', ''], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  for await (const text of server.stdout) if (String(text).includes('Ready to accept')) break;
  return { url: `redis://127.0.0.1:${port}`, server };
}
