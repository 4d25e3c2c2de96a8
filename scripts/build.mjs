// Builds every package twice: ES modules in dist/esm, CommonJS in dist/cjs, which Node takes. `--clean` starts anew.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildCommonJs } from './build/commonjs.mjs';
import { isDual, packages } from './packages.mjs';
import { runNode } from './run.mjs';

if (process.argv.includes('--clean')) {
  for (const { folder } of packages) rmSync(join(folder, 'dist'), { recursive: true, force: true });
}

runNode('node_modules/typescript/bin/tsc', ['-b', 'packages']);

for (const target of packages.filter(isDual)) await buildCommonJs(target);
