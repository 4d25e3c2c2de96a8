// What the modules of our packages export.
import { join, relative, sep } from 'node:path';
import { build } from 'esbuild';
import { modulesOf, packages } from '../packages.mjs';

const known = new Map();

/** The names that a module exports, `index` or `user/media` for example. */
export async function namesOf(packageName, module) {
  if (!known.has(packageName)) {
    known.set(packageName, read(packages.find(({ manifest }) => manifest.name === packageName)));
  }
  return (await known.get(packageName))[module];
}

/** Esbuild tells them; it follows `export *`, through our other packages too. */
async function read(target) {
  const { folder, manifest } = target;
  const base = join(folder, 'dist/esm');
  const { metafile } = await build({
    entryPoints: modulesOf(target).map((module) => join(base, `${module}.js`)),
    external: Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies }).filter(isForeign),
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    outdir: base,
    write: false,
    metafile: true,
  });
  const entries = Object.values(metafile.outputs).filter(({ entryPoint }) => entryPoint !== undefined);
  return Object.fromEntries(entries.map(({ entryPoint, exports }) => [moduleOf(base, entryPoint), exports]));
}

const moduleOf = (base, file) => relative(base, file).split(sep).join('/').slice(0, -'.js'.length);

const isForeign = (name) => packages.every(({ manifest }) => manifest.name !== name);
