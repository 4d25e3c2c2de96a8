// Makes a fresh clone ready to use: installs the dependencies if they changed, then builds what changed.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { workspace } from '../workspace/packages.mjs';
import { root, runNode, runPnpm } from '../workspace/run.mjs';

const stampFile = join(root, 'node_modules/.edgewalk-setup');
const stamp = stampOfDependencies();

if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== stamp) {
  // npx fetches the pnpm that package.json names, and says nothing meanwhile.
  console.error('installing the dependencies');
  runPnpm(['install', '--frozen-lockfile', '--reporter=append-only']);
  writeFileSync(stampFile, stamp);
}
runNode('scripts/build/index.mjs', []);

/** The Node version counts because some packages choose their binary by it. */
function stampOfDependencies() {
  const manifests = workspace.map(({ folder }) => join(folder, 'package.json'));
  const files = ['package.json', 'pnpm-workspace.yaml', 'pnpm-lock.yaml'].map((file) => join(root, file));
  const hash = createHash('sha256').update(process.versions.node.split('.')[0]);
  for (const file of [...files, ...manifests]) hash.update(readFileSync(file));
  return hash.digest('hex');
}
