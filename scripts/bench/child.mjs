// Processes of their own: what is measured, and the server it talks to.
import { spawn } from 'node:child_process';
import { join } from 'node:path';

const here = import.meta.dirname;

/** Runs node and gives what it printed, and how long the process took. */
export function node(args, options = {}) {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    let out = '';
    let complaint = '';
    child.stdout.on('data', (text) => (out += text));
    child.stderr.on('data', (text) => (complaint += text));
    child.on('close', (code) => {
      const wall = performance.now() - start;
      if (code === 0) resolve({ out: out.trim(), wall });
      else reject(new Error(`${args.join(' ')} ended with ${code}\n${complaint}`));
    });
  });
}

/** A file of this folder, run as a process, whose last line is its result. */
export const measured = async (file, ...args) =>
  JSON.parse((await node([join(here, file), ...args])).out.split('\n').at(-1));

/** Does something against a server that is new: what one contestant leaves in it must not weigh on the next. */
export async function withServer(act) {
  const child = spawn(process.execPath, [join(here, 'server.mjs')], { stdio: ['pipe', 'pipe', 'inherit'] });
  const line = await new Promise((resolve) => child.stdout.once('data', (text) => resolve(String(text))));
  try {
    return await act(JSON.parse(line));
  } finally {
    child.stdin.end();
  }
}
