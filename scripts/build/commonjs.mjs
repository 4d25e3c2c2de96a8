// The CommonJS build of a package: its modules in a few files, and for each path that users may name a small file that
// hands its module out. Node takes it for `import` too: a few files are read instead of a hundred, and a module runs
// only when something of it is first used.
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { build } from 'esbuild';
import { modulesOf, subpaths } from '../packages.mjs';
import { lazyModules } from './lazy.mjs';
import { namesOf } from './names.mjs';
import { placesOf } from './places.mjs';

const recipe = ['commonjs.mjs', 'lazy.mjs', 'names.mjs', 'places.mjs'];

export async function buildCommonJs(target) {
  const folder = join(target.folder, 'dist/cjs');
  // The packages are `"type": "module"`; this tells Node that these files are not. It is written last, and so tells
  // when all of them were.
  const marker = join(folder, 'package.json');
  if (isFresh(target, marker)) return;
  const placeOf = placesOf(target);
  for (const path of subpaths(target))
    await writeDoor(target, path === '.' ? 'index' : path.slice(2), placeOf);
  const places = new Set(modulesOf(target).map(placeOf));
  await Promise.all([...places].map((place) => bundle(target, place, placeOf)));
  writeFileSync(marker, '{ "type": "commonjs" }\n');
}

/** Whether nothing was compiled since, and nothing has changed here. */
function isFresh({ folder }, marker) {
  const causes = [
    join(folder, 'dist/esm/.tsbuildinfo'),
    ...recipe.map((file) => join(import.meta.dirname, file)),
  ];
  return causes.every((file) => changed(file) < changed(marker));
}

const changed = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** What follows `0 &&` never runs: Node reads there which names an `import` may ask for. */
async function writeDoor(target, module, placeOf) {
  const file = join(target.folder, 'dist/cjs', `${module}.js`);
  const up = posix.relative(posix.dirname(module), '') || '.';
  const names = await namesOf(target.manifest.name, module);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(
    file,
    `'use strict';
const modules = require('${up}/${placeOf(module)}.cjs');
module.exports = modules['${module}']();
0 && (module.exports = { ${names.join(', ')} });
`,
  );
}

async function bundle(target, place, placeOf) {
  const modules = modulesOf(target).filter((module) => placeOf(module) === place);
  const entries = modules.map((module) => `  '${module}': () => require('./${module}.js'),\n`);
  await build({
    stdin: { contents: `module.exports = {\n${entries.join('')}};\n`, sourcefile: `${place}.cjs` },
    plugins: [lazyModules(target, place, placeOf)],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    // `require` loads a dependency faster than `import` does.
    supported: { 'dynamic-import': false },
    outfile: join(target.folder, 'dist/cjs', `${place}.cjs`),
    // The sources are published too.
    sourcemap: true,
    sourcesContent: false,
  });
}
