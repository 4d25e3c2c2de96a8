import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { packages } from '../workspace/packages.mjs';

const own = new Set(packages.map(({ manifest }) => manifest.name));

/** The dependencies of a package by other authors: each once, by name. */
export function thirdParty(target) {
  const found = new Map();
  collect(target.folder, found, true);
  // What is built for one platform differs by machine, and has the licence of the package that picks it.
  const manifests = [...found.values()].filter(({ name, os }) => !own.has(name) && os === undefined);
  return manifests.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function collect(folder, found, isRoot) {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const { dependencies, optionalDependencies, peerDependencies } = manifest;
  const needed = { ...dependencies, ...optionalDependencies, ...peerDependencies, ...(isRoot && bundledIn(folder)) };
  // The optional peers of a dependency do not come with it.
  if (!isRoot) for (const name of Object.keys(manifest.peerDependenciesMeta ?? {})) delete needed[name];
  for (const name of Object.keys(needed)) {
    const optional = name in (manifest.optionalDependencies ?? {}) || manifest.peerDependenciesMeta?.[name]?.optional;
    const place = placeOf(name, folder);
    if (place === undefined && !optional) throw new Error(`${manifest.name}: ${name} is not installed`);
    if (place === undefined || found.has(place)) continue;
    found.set(place, JSON.parse(readFileSync(join(place, 'package.json'), 'utf8')));
    collect(place, found, false);
  }
}

/** What is built into the page of a package: it is not installed with it, and still given to others. */
function bundledIn(folder) {
  const page = join(folder, 'page');
  if (!existsSync(page)) return {};
  const files = readdirSync(page, { recursive: true }).filter((name) => /\.tsx?$/.test(name));
  const texts = files.map((name) => readFileSync(join(page, name), 'utf8'));
  const imports = texts.flatMap((text) => [...text.matchAll(/from '((?:@[^/']+\/)?[^./'][^/']*)/g)]);
  return Object.fromEntries(imports.map(([, name]) => [name, '']).filter(([name]) => !own.has(name)));
}

/** As Node looks for it: in the folder's node_modules, then upwards. */
function placeOf(name, from) {
  const candidate = join(from, 'node_modules', name);
  if (existsSync(join(candidate, 'package.json'))) return realpathSync(candidate);
  const above = dirname(from);
  return above === from ? undefined : placeOf(name, above);
}
