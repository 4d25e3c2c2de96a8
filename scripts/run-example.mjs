// Runs TypeScript examples against the built packages, one after the other:
// `node scripts/run-example.mjs FILE… [--option…]`.
import { rmSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';
import { root } from './run.mjs';

const given = process.argv.slice(2);
const end = given.findIndex((word) => word.startsWith('-'));
const [files, options] = end < 0 ? [given, []] : [given.slice(0, end), given.slice(end)];
if (files.length === 0) {
  console.error('usage: node scripts/run-example.mjs FILE… [--option…]');
  process.exit(2);
}

process.setSourceMapsEnabled(true);
for (const file of files) await runExample(file);

async function runExample(file) {
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
  process.argv = [process.execPath, resolve(file), ...options];
  await import(pathToFileURL(outfile).href);
}
