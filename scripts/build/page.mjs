// The page of the console: its modules and styles, each area a file of its own that is loaded when it is opened.
import { cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../workspace/run.mjs';

const source = join(root, 'packages/console/page');
const target = join(root, 'packages/console/dist/page');

/** Whether nothing has changed since the page was built. */
export function isPageBuilt() {
  const built = changed(join(target, 'index.html'));
  const files = readdirSync(source, { recursive: true }).map((name) => join(source, name));
  return [...files, import.meta.filename].every((file) => changed(file) < built);
}

const changed = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

export async function buildPage() {
  rmSync(target, { recursive: true, force: true });
  const shared = { bundle: true, minify: true, outdir: target, target: 'es2022', legalComments: 'none' };
  const { metafile } = await build({
    ...shared,
    metafile: true,
    entryPoints: ['main.tsx', 'returned.ts'].map((name) => join(source, name)),
    format: 'esm',
    splitting: true,
    chunkNames: '[name]-[hash]',
    jsx: 'automatic',
    jsxImportSource: 'preact',
  });
  await build({ ...shared, entryPoints: { style: join(source, 'style/main.css') } });
  // Written last, it also says when all of it was.
  for (const name of ['mark.svg', 'returned.html']) cpSync(join(source, name), join(target, name));
  const page = readFileSync(join(source, 'index.html'), 'utf8');
  writeFileSync(join(target, 'index.html'), page.replace('  </head>', `${preloads(metafile)}  </head>`));
}

/** What the first module imports is asked for at once, not when it was read. */
function preloads({ outputs }) {
  const [, main] = Object.entries(outputs).find(([name]) => basename(name) === 'main.js');
  const imported = main.imports.filter(({ kind }) => kind === 'import-statement');
  const links = imported.map(({ path }) => `<link rel="modulepreload" href="/_console/${basename(path)}" />`);
  return links.map((link) => `  ${link}\n  `).join('');
}
