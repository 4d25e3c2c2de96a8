import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { root, runPnpm } from './run.mjs';

const base = join(root, 'packages');

/** Every package of the workspace: its folder and its package.json. */
export const workspace = readdirSync(base)
  .map((name) => join(base, name))
  .filter((folder) => existsSync(join(folder, 'package.json')))
  .map((folder) => ({ folder, manifest: JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) }));

/** Those that are built and published. */
export const packages = workspace.filter(({ manifest }) => manifest.private !== true);

/** False for a command, which needs no second copy in CommonJS. */
export const isDual = ({ manifest }) => 'require' in manifest.exports['.'];

/** Whether each module of a package is a path of its own: those of nodes and edges. */
export const isTree = ({ manifest }) => './*' in manifest.exports;

/** The modules of a package: `index`, `user/media` and so on. */
export function modulesOf({ folder }) {
  const files = readdirSync(join(folder, 'src'), { recursive: true }).filter((file) => file.endsWith('.ts'));
  const names = files.map((file) => `${file.split(sep).join('/').slice(0, -'.ts'.length)}`);
  return names.toSorted();
}

/** What users may import from a package: `.`, `./limits`, and where the exports have a wildcard `./user/media`. */
export function subpaths(target) {
  return Object.keys(target.manifest.exports).flatMap((path) => {
    if (path === './package.json') return [];
    if (path !== './*') return [path];
    return modulesOf(target).flatMap((module) => (module === 'index' ? [] : [`./${module}`]));
  });
}

/** The source of each CommonJS file that users may import, by its name: `{ 'user/media': './src/user/media.ts' }`. */
export function sourcesOf(target) {
  const { exports } = target.manifest;
  return Object.fromEntries(
    subpaths(target).map((path) => {
      const { node, '@edgewalk/source': source } = exports[path] ?? exports['./*'];
      const filled = [node, source].map((file) => file.replace('*', path.slice(2)));
      return [filled[0].replace(/^\.\/dist\/cjs\/(.*)\.js$/, '$1'), filled[1]];
    }),
  );
}

/** Packs every published package as it would be published and returns the tarballs in the same order. */
export function packAll(destination) {
  const filters = packages.map(({ manifest }) => `--filter=${manifest.name}`);
  runPnpm(['--recursive', ...filters, 'pack', '--pack-destination', destination], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return packages.map(({ manifest }) => {
    const name = manifest.name.replace('@', '').replace('/', '-');
    return join(destination, `${name}-${manifest.version}.tgz`);
  });
}
