// Runs one TypeScript example against the built packages: `node scripts/run-example.mjs FILE [arguments]`.
import { rmSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';
import { root } from './run.mjs';

const [file, ...rest] = process.argv.slice(2);
if (file === undefined) {
  console.error('usage: node scripts/run-example.mjs FILE [arguments]');
  process.exit(2);
}

// Node 20 does not strip types. The output lies below the root, so that it finds the workspace packages.
const outfile = join(root, 'node_modules/.cache/edgewalk', `${basename(file, '.ts')}-${process.pid}.mjs`);
buildSync({
  entryPoints: [resolve(file)],
  outfile,
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  sourcemap: 'inline',
  define: { 'import.meta.url': JSON.stringify(pathToFileURL(resolve(file)).href) },
});
process.on('exit', () => rmSync(outfile, { force: true }));

process.setSourceMapsEnabled(true);
process.argv = [process.execPath, resolve(file), ...rest];
await import(pathToFileURL(outfile).href);
