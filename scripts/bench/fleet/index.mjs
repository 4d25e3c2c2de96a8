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

const sizes = { batches: 50, singly: 1 };

/** A harvest of 2,000 accounts, and of as many with 2.5 % throttled and 2 % revoked: in batches, and each by itself. */
export async function measureHarvest() {
  const result = {};
  for (const [name, together] of Object.entries(sizes)) {
    const healthy = await harvestOf({ throttled: 0, revoked: 0 }, together);
    const troubled = await harvestOf({ throttled: 0.025, revoked: 0.02 }, together);
    result[name] = { healthy, troubled };
  }
  return result;
}

async function harvestOf(shares, together) {
  const options = JSON.stringify({ count: 2_000, ...shares });
  const emulator = spawn(process.execPath, [join(here, 'emulator.mjs'), options], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let told = '';
  for await (const text of emulator.stdout) if ((told += text).includes('\n')) break;
  try {
    return await run('harvest.mjs', told, String(together));
  } finally {
    emulator.stdin.end();
  }
}

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
