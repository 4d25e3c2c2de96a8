// Checks the packages as users get them: package.json, licences, tarball contents, type resolution, unused code, every
// import path.
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { gunzipSync, gzipSync } from 'node:zlib';
import { isDual, modulesOf, packages, packAll, subpaths } from '../workspace/packages.mjs';
import { root, runNode, runNodeQuietly } from '../workspace/run.mjs';

/** In MB. Only ever smaller. */
const mostInstalled = 2.6;
/** Of the console's page with all areas, gzipped, in kB. */
const mostOfPage = 100;
const temporary = mkdtempSync(join(tmpdir(), 'edgewalk-pack-'));
process.on('exit', () => rmSync(temporary, { recursive: true, force: true }));

runNode('scripts/check-packages/manifests.mjs', []);
runNode('scripts/licences/index.mjs', []);

// A renamed source file would leave its old output behind, and the tarball would carry it.
runNode('scripts/build/index.mjs', ['--clean']);

const tarballs = packAll(temporary);
for (const [index, tarball] of tarballs.entries()) checkTarball(tarball, packages[index]);
checkSize();
checkPage();
await smokeImport();
runNode('node_modules/knip/bin/knip.js', ['--no-config-hints']);

function checkTarball(tarball, target) {
  // All other paths come out of the same pattern of the exports; that each loads is tried below.
  const entrypoints = ['--entrypoints', ...subpaths(target).slice(0, 12)];
  const attw = 'node_modules/@arethetypeswrong/cli/dist/index.js';
  runNodeQuietly('node_modules/publint/src/cli.js', [tarball, '--strict']);
  const profile = isDual(target) ? 'node16' : 'esm-only';
  runNodeQuietly(attw, [tarball, '--profile', profile, '--format', 'ascii', ...entrypoints]);
  console.log(`${target.manifest.name}: publint and are-the-types-wrong find nothing`);
}

/** What is installed with the Instagram tree, unpacked, without undici, io-ts and fp-ts. */
function checkSize() {
  const installed = ['core', 'vocabulary', 'publishing', 'instagram'];
  const sizes = installed.map((name) => {
    const index = packages.findIndex(({ manifest }) => manifest.name === `@edgewalk/${name}`);
    return unpackedSize(gunzipSync(readFileSync(tarballs[index])));
  });
  const size = sizes.reduce((sum, each) => sum + each, 0) / 1e6;
  console.log(`${installed.join(', ')}: ${size.toFixed(2)} MB unpacked`);
  if (size > mostInstalled) throw new Error(`more than the ${mostInstalled} MB that they may have`);
}

/** The files of the console. The trees come besides, each when it is opened. */
function checkPage() {
  const folder = join(root, 'packages/console/dist/page');
  const sizes = readdirSync(folder).map((name) => gzipSync(readFileSync(join(folder, name))).byteLength);
  const size = sizes.reduce((sum, each) => sum + each, 0) / 1000;
  console.log(`the page of the console: ${size.toFixed(0)} kB, gzipped`);
  if (size > mostOfPage) throw new Error(`more than the ${mostOfPage} kB that it may have`);
}

/** The bytes of the files in a tar file: each has a header of 512 bytes, which says its size in octal, and is padded. */
function unpackedSize(tar) {
  let sum = 0;
  for (let at = 0; at < tar.length;) {
    const size = Number.parseInt(tar.toString('latin1', at + 124, at + 135), 8) || 0;
    sum += size;
    at += 512 * (1 + Math.ceil(size / 512));
  }
  return sum;
}

/**
 * Node and edge files import each other, so the order matters: in CommonJS each path is the first to be loaded, into an
 * empty cache. The order of ES modules is the same, so that one process does for them. Node takes CommonJS where it is
 * asked for a name, so the ES modules of a dual package are loaded by their files.
 */
async function smokeImport() {
  const queue = packages.flatMap((target) => {
    const names = subpaths(target).map((path) => target.manifest.name + path.slice(1));
    const files = modulesOf(target).map((module) => pathToFileURL(join(target.folder, `dist/esm/${module}.js`)));
    const commonJs = ['scripts/check-packages/require-each.cjs', ...names];
    const esModules = ['scripts/check-packages/import-each.mjs', ...(isDual(target) ? files : names)];
    return isDual(target) ? [esModules, commonJs] : [esModules];
  });
  const waiting = queue.values();
  await Promise.all(Array.from({ length: availableParallelism() }, () => drain(waiting)));
  const count = packages.reduce((sum, target) => sum + subpaths(target).length, 0);
  console.log(`${count} paths load, each as an ES module, and first by require where there is CommonJS`);
}

async function drain(queue) {
  const options = { cwd: root, timeout: 300_000 };
  for (const args of queue) await promisify(execFile)(process.execPath, args, options);
}
