// Builds every package twice: ES modules in dist/esm, CommonJS in dist/cjs. `--clean` starts from nothing.
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDual, packages } from './packages.mjs';
import { runNode } from './run.mjs';

if (process.argv.includes('--clean')) {
  for (const { folder } of packages) rmSync(join(folder, 'dist'), { recursive: true, force: true });
}

runNode('node_modules/typescript/bin/tsc', ['-b', 'packages']);

// The packages are `"type": "module"`; this tells Node that the second copy is not.
for (const { folder } of packages.filter(isDual)) {
  const marker = join(folder, 'dist/cjs/package.json');
  if (!existsSync(marker)) writeFileSync(marker, '{ "type": "commonjs" }\n');
}
