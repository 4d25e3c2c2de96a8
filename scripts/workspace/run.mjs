import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Runs a program with its output on the terminal; a failure ends this process with the same status. */
export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}

/** Runs a JavaScript file with this Node; a relative file is looked up from the root. */
export function runNode(file, args, options) {
  run(process.execPath, [file, ...args], options);
}

/** The same, but the output is shown only when it fails. */
export function runNodeQuietly(file, args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status === 0) return;
  process.stderr.write(stdout + stderr);
  process.exit(status ?? 1);
}

/** Runs npm or npx, which are shell scripts on Windows. */
export function runNpm(command, args, options) {
  run(command, args, { shell: process.platform === 'win32', ...options });
}

/** Runs exactly the pnpm that package.json names; nothing has to be installed globally. */
export function runPnpm(args, options) {
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  // A machine may have `yes=false` in its npmrc; then npx would ask and wait.
  runNpm('npx', ['--yes', packageManager, ...args], options);
}
