// Checks the packages as users get them: tarball contents, type resolution, unused code, every import path.
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { isDual, packages, packAll, subpaths } from './packages.mjs';
import { root, runNode, runNodeQuietly } from './run.mjs';

const temporary = mkdtempSync(join(tmpdir(), 'edgewalk-pack-'));
process.on('exit', () => rmSync(temporary, { recursive: true, force: true }));

// A renamed source file would leave its old output behind, and the tarball would carry it.
runNode('scripts/build.mjs', ['--clean']);

for (const [index, tarball] of packAll(temporary).entries()) checkTarball(tarball, packages[index]);
await smokeImport();
runNode('node_modules/knip/bin/knip.js', ['--no-config-hints']);

function checkTarball(tarball, target) {
  const entrypoints = ['--entrypoints', ...subpaths(target)];
  const attw = 'node_modules/@arethetypeswrong/cli/dist/index.js';
  runNodeQuietly('node_modules/publint/src/cli.js', [tarball, '--strict']);
  const profile = isDual(target) ? 'node16' : 'esm-only';
  runNodeQuietly(attw, [tarball, '--profile', profile, '--format', 'ascii', ...entrypoints]);
  console.log(`${target.manifest.name}: publint and are-the-types-wrong find nothing`);
}

/** Each path goes first in a process of its own: node and edge files import each other, so the order matters. */
async function smokeImport() {
  const checks = packages.flatMap((target) =>
    subpaths(target).flatMap((path) => loads(target, target.manifest.name + path.slice(1))),
  );
  const queue = checks.values();
  const workers = Array.from({ length: availableParallelism() }, () => drain(queue));
  await Promise.all(workers);
  console.log(`${checks.length} imports work: each path by import, and by require where there is CommonJS`);
}

function loads(target, name) {
  const byImport = ['--input-type=module', '-e', `await import('${name}')`];
  // Without require(esm), Node takes the CommonJS files, as older versions and Jest do.
  const byRequire = ['--no-experimental-require-module', '-e', `require('${name}')`];
  return isDual(target) ? [byImport, byRequire] : [byImport];
}

async function drain(queue) {
  const options = { cwd: root, timeout: 30_000 };
  for (const args of queue) await promisify(execFile)(process.execPath, args, options);
}
