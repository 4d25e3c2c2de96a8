// Builds what changed: `tsc` writes the ES modules (dist/esm) and the declarations (dist/types), which get the doc comments
// that it drops and the modules lose, rolldown the CommonJS that Node takes (dist/cjs). `--clean` starts anew.
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDual, isTree, packages } from '../workspace/packages.mjs';
import { runNode } from '../workspace/run.mjs';
import { bundle, isBundled } from './bundle.mjs';
import { keepComments } from './comments.mjs';
import { buildPage, isPageBuilt } from './page.mjs';
import { stripComments } from './strip.mjs';

if (process.argv.includes('--clean')) {
  for (const { folder } of packages) rmSync(join(folder, 'dist'), { recursive: true, force: true });
}

const dual = packages.filter(isDual);
for (const { folder } of dual) markAsCommonJs(join(folder, 'dist/types'));

console.error('compiling what changed');
runNode('node_modules/typescript/bin/tsc', ['-b', 'packages']);

for (const target of dual.filter((each) => !isBundled(each))) {
  if (isTree(target)) {
    console.error(`keeping the comments of ${target.manifest.name}`);
    keepComments(target);
  }
  console.error(`bundling ${target.manifest.name}`);
  stripComments(target);
  await bundle(target);
  // Written last, it also says when all of it was.
  markAsCommonJs(join(target.folder, 'dist/cjs'), target.manifest);
}

if (!isPageBuilt()) {
  console.error('building the page of the console');
  await buildPage();
}

/** The packages are `"type": "module"`; what Node takes, and so what the types describe, is not. */
function markAsCommonJs(folder, { browser } = {}) {
  const marker = join(folder, 'package.json');
  // Written again, it would make `tsc` compile again.
  if (existsSync(marker)) return;
  mkdirSync(folder, { recursive: true });
  // Bundlers read the nearest `browser` field.
  writeFileSync(marker, `${JSON.stringify({ type: 'commonjs', browser })}\n`);
}
