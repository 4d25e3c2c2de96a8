// The CommonJS of a package: its modules in one file, and beside it a small file for each path of its `exports`. Node
// lexes what an `import` names, so that file has to be small.
import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { sourcesOf } from '../workspace/packages.mjs';

/** Whether nothing was compiled since the last time, and nothing has changed here. */
export function isBundled({ folder }) {
  const causes = [join(folder, 'dist/esm/.tsbuildinfo'), join(folder, 'package.json'), import.meta.filename];
  return causes.every((file) => changed(file) < changed(join(folder, 'dist/cjs/package.json')));
}

const changed = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** Then each path loads what it needs. A tree is one circle, which no file can have a part of. */
const hasFewPaths = ({ manifest }) => !('./*' in manifest.exports);

export async function bundle(target) {
  const dir = join(target.folder, 'dist/cjs');
  rmSync(dir, { recursive: true, force: true });
  const build = await rolldown({
    input: sourcesOf(target),
    cwd: target.folder,
    external: /^(?!\.|\/)/,
    platform: 'node',
  });
  await build.write({
    dir,
    format: 'cjs',
    exports: 'named',
    strict: true,
    comments: false,
    entryFileNames: '[name].js',
    chunkFileNames: ({ name }) => `${name.replaceAll('/', '-')}.js`,
    codeSplitting: { groups: [{ name: 'package', test: /./, entriesAware: hasFewPaths(target) }] },
    // Errors and logs show the names of classes, two modules may have the same.
    keepNames: true,
    // `require` loads a dependency faster than `import` does.
    dynamicImportInCjs: false,
    // The sources are published beside it.
    sourcemap: true,
    sourcemapExcludeSources: true,
  });
  await build.close();
}
