// The CommonJS of a package: its modules in one file, and beside it a small file for each path of its `exports`. Node
// lexes what an `import` names, so that file has to be small.
import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { isTree, sourcesOf } from '../workspace/packages.mjs';

/** Whether nothing was compiled since the last time, and nothing has changed here. */
export function isBundled({ folder }) {
  const own = ['bundle.mjs', 'comments.mjs', 'strip.mjs'].map((name) => join(import.meta.dirname, name));
  const causes = [join(folder, 'dist/esm/.tsbuildinfo'), join(folder, 'package.json'), ...own];
  return causes.every((file) => changed(file) < changed(join(folder, 'dist/cjs/package.json')));
}

const changed = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/**
 * Which modules share a file. A tree is one circle, which no file can have a part of; what few of its paths reach, such
 * as the roots and publishing, stays outside. Of the other packages each path loads what it needs.
 */
const groupOf = ({ manifest }) => ({
  name: 'package',
  test: /./,
  ...(isTree({ manifest }) ? { minShareCount: 12 } : { entriesAware: true }),
});

/** The `imports` of package.json, as Node has them: they do not reach into dist/cjs, which has a package.json of its own. */
const ownImports = ({ manifest }) => ({
  name: 'imports',
  resolveId(name) {
    if (!name.startsWith('#')) return undefined;
    const [start, ...rest] = name.split('/');
    return { id: manifest.imports[`${start}/*`].node.replace('*', rest.join('/')), external: true };
  },
});

const inputOf = (target) => ({
  input: sourcesOf(target),
  cwd: target.folder,
  external: /^(?![./#])/,
  platform: 'node',
  plugins: [ownImports(target)],
});

export async function bundle(target) {
  const dir = join(target.folder, 'dist/cjs');
  rmSync(dir, { recursive: true, force: true });
  const build = await rolldown(inputOf(target));
  await build.write({
    dir,
    format: 'cjs',
    exports: 'named',
    strict: true,
    comments: false,
    entryFileNames: '[name].js',
    chunkFileNames: ({ name }) => `${name.replaceAll('/', '-')}.js`,
    codeSplitting: { groups: [groupOf(target)] },
    // Errors and logs show the names of classes, two modules may have the same.
    keepNames: true,
    // `require` loads a dependency faster than `import` does.
    dynamicImportInCjs: false,
  });
  await build.close();
}
