import { build, type BuildOptions } from 'esbuild';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const source = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** The program as JavaScript; the packages are left for the runtime to find. */
export async function programFile(folder: string): Promise<string> {
  const outfile = join(folder, 'program.mjs');
  await bundled('program.ts', { outfile, packages: 'external', platform: 'node' });
  return outfile;
}

/** Everything in one file, as a bundler for workers makes it, and what it still imports. */
export async function workerFile(folder: string): Promise<{ file: string; imports: string[] }> {
  const outfile = join(folder, 'worker.mjs');
  const conditions = ['workerd', 'worker', 'browser'];
  const { metafile } = await bundled('worker.ts', { outfile, platform: 'browser', conditions });
  const imports = Object.values(metafile?.outputs ?? {}).flatMap((output) => output.imports);
  return { file: outfile, imports: imports.map(({ path }) => path) };
}

const bundled = (entry: string, options: BuildOptions) =>
  build({
    entryPoints: [source(entry)],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    metafile: true,
    ...options,
  });
