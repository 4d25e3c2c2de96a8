// Writes what follows from other files: the lists of nodes and edges in the trees' index.ts, and the exports that are
// published. `npm run exports`; with `--check` it only says which are stale.
import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { packages } from '../workspace/packages.mjs';
import { root } from '../workspace/run.mjs';
import { withTree } from './tree.mjs';

const check = process.argv.includes('--check');

for (const target of packages) {
  const index = join(target.folder, 'src/index.ts');
  keep(index, withTree(target.folder, readFileSync(index, 'utf8')));
  keep(join(target.folder, 'package.json'), withPublishedExports(target.manifest));
}

function keep(file, text) {
  if (readFileSync(file, 'utf8') === text) return;
  const path = relative(root, file);
  if (check) process.exitCode = 1;
  else writeFileSync(file, text);
  console.log(check ? `stale: ${path}, run npm run exports` : `written: ${path}`);
}

/** What is published is what is used here, but for the sources. */
function withPublishedExports(manifest) {
  const exports = JSON.parse(JSON.stringify(manifest.exports, withoutSource));
  const publishConfig = { ...manifest.publishConfig, exports };
  return `${JSON.stringify({ ...manifest, publishConfig }, null, 2)}\n`;
}

function withoutSource(key, value) {
  return key === '@edgewalk/source' ? undefined : value;
}
