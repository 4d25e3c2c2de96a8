// Runs the cases of a tool in a folder where it is installed.
import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Runs a case: its files are written, its steps run, and the last one must say that the program went well. */
export async function runCase({ files = {}, steps, over, says = `edgewalk: ok over ${over}` }, place) {
  const start = performance.now();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(place.folder, name)), { recursive: true });
    writeFileSync(join(place.folder, name), text);
  }
  const problem = await problemOf(steps, says, place);
  return { problem, seconds: (performance.now() - start) / 1000 };
}

async function problemOf(steps, says, { folder }) {
  try {
    let said = '';
    for (const step of steps) said = typeof step === 'function' ? await step(folder) : await runStep(step, folder);
    return said.includes(says) ? undefined : `not said: ${says}\n${said}`;
  } catch (error) {
    return `${error.stdout ?? ''}${error.stderr ?? ''}` || String(error.stack);
  }
}

/** `node` is this one; every other program is one of those that were installed. */
async function runStep([program, ...args], folder) {
  const command = program === 'node' ? process.execPath : join(folder, 'node_modules/.bin', program);
  const environment = { ...process.env };
  delete environment.NODE_ENV;
  const env = { ...environment, CI: '1', NO_COLOR: '1', NEXT_TELEMETRY_DISABLED: '1' };
  const { stdout, stderr } = await run(command, args, { cwd: folder, env, timeout: 300_000, maxBuffer: 1e8 });
  return stdout + stderr;
}
