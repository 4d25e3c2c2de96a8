// Runs TypeScript examples against the built packages, one after the other:
// `node scripts/example/index.mjs FILE… [--option…]`. A program of packages/examples goes by its name: `express`.
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';
import { root } from '../workspace/run.mjs';

const home = join(root, 'packages/examples');
const given = process.argv.slice(2);
const end = given.findIndex((word) => word.startsWith('-'));
const [words, options] = end < 0 ? [given, []] : [given.slice(0, end), given.slice(end)];
const programs = words.map(programOf);
if (programs.length === 0 || programs.some(({ file }) => !existsSync(file))) usage();

process.setSourceMapsEnabled(true);
for (const program of programs) await runExample(program);

/** The path of a program, and the package whose dependencies it may use; the root has those of all packages. */
function programOf(word) {
  if (word.endsWith('.ts')) return { file: resolve(word), within: root };
  return { file: join(home, 'src', word, 'main.ts'), within: home };
}

function usage() {
  const names = readdirSync(join(home, 'src')).filter((name) => existsSync(join(home, 'src', name, 'main.ts')));
  console.error(`usage: node scripts/example/index.mjs FILE… [--option…], or one of ${names.join(', ')}`);
  process.exit(2);
}

async function runExample({ file, within }) {
  // Node 20 does not strip types. The output lies below the package, so that it finds what the package depends on.
  const cache = join(within, 'node_modules/.cache/edgewalk');
  const outfile = join(cache, `${basename(file, '.ts')}-${process.pid}.mjs`);
  buildSync({
    entryPoints: [file],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: 'inline',
    define: { 'import.meta.url': JSON.stringify(pathToFileURL(file).href) },
  });
  process.on('exit', () => rmSync(outfile, { force: true }));
  process.argv = [process.execPath, file, ...options];
  await import(pathToFileURL(outfile).href);
}
