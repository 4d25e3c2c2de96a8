// Starts the child processes: the measurements, and the server.
import { spawn } from 'node:child_process';
import { join } from 'node:path';

const here = import.meta.dirname;

/** Runs node, and returns its output and its duration. */
export function runNode(args, options = {}) {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    let out = '';
    let stderr = '';
    child.stdout.on('data', (text) => (out += text));
    child.stderr.on('data', (text) => (stderr += text));
    child.on('close', (code) => {
      const wall = performance.now() - start;
      if (code === 0) resolve({ out: out.trim(), wall });
      else reject(new Error(`${args.join(' ')} ended with ${code}\n${stderr}`));
    });
  });
}

const env = { ...process.env, NODE_EXTRA_CA_CERTS: join(here, 'tls', 'certificate.pem') };

/** Runs a file of this folder in a process; its last line of output is the result, as JSON. */
export const runMeasurement = async (file, ...args) =>
  JSON.parse((await runNode([join(here, file), ...args], { env })).out.split('\n').at(-1));

/** Runs a function with a new server, so that no contestant affects the next one. */
export async function withServer(act) {
  const child = spawn(process.execPath, [join(here, 'server.mjs')], { stdio: ['pipe', 'pipe', 'inherit'] });
  const line = await new Promise((resolve) => child.stdout.once('data', (text) => resolve(String(text))));
  try {
    return await act(JSON.parse(line));
  } finally {
    child.stdin.end();
  }
}
