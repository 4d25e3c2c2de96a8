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
const fleetSize = 2_000;

/** A harvest of many accounts, and one with 2.5 % throttled and 2 % revoked: in batches, and each account by itself. */
export async function measureHarvest() {
  const emulator = spawn(process.execPath, [join(here, 'emulator.mjs'), String(fleetSize)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let told = '';
  for await (const text of emulator.stdout) if ((told += text).includes('\n')) break;
  const harvest = (together) => run('harvest.mjs', told, String(together));
  const all = async () => ({ batches: await harvest(sizes.batches), singly: await harvest(sizes.singly) });
  try {
    // The emulator makes each account at its first use.
    await harvest(sizes.batches);
    const healthy = await all();
    await trouble(JSON.parse(told));
    return { healthy, troubled: await all() };
  } finally {
    emulator.stdin.end();
  }
}

async function trouble({ url, ids }) {
  const share = (each, first) => ids.filter((_, index) => index % each === first);
  for (const account of share(40, 7)) await control(url, 'throttle', { account, length: '1h' });
  for (const account of share(50, 13)) await control(url, 'revoke', { account });
}

async function control(url, path, body) {
  const headers = { 'content-type': 'application/json' };
  const { status } = await fetch(`${url}/_emulator/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  if (status !== 200) throw new Error(`/_emulator/${path} answered ${status}`);
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
