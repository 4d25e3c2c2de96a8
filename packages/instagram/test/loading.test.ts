import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';

const run = promisify(execFile);
const cwd = fileURLToPath(new URL('..', import.meta.url));

interface Loaded {
  /** The files of this package: `user/media.js`. */
  readonly files: readonly string[];
  /** The packages of others, `io-ts` for example. */
  readonly packages: readonly string[];
}

/** What one line of code loads in a new process, of the built packages. */
async function loadedBy(type: 'module' | 'commonjs', code: string): Promise<Loaded> {
  const program = `
    ${code};
    const { cache } = process.getBuiltinModule('node:module').createRequire('file:///x.js');
    console.log(JSON.stringify(Object.keys(cache)));`;
  const { stdout } = await run(process.execPath, [`--input-type=${type}`, '--eval', program], { cwd });
  const paths = (JSON.parse(stdout) as readonly string[]).map((file) => file.replaceAll('\\', '/'));
  const foreign = paths.flatMap((path) => /.*\/node_modules\/([^/]+)/.exec(path)?.[1] ?? []);
  return {
    files: paths.flatMap((path) => /packages\/instagram\/dist\/cjs\/(.+)/.exec(path)?.[1] ?? []).toSorted(),
    packages: [...new Set(foreign)].toSorted(),
  };
}

const edge = '@edgewalk/instagram/user/media';

test.each([
  ['require', 'commonjs', `require('${edge}')`],
  ['import', 'module', `await import('${edge}')`],
] as const)(
  "%s of an edge loads one file of the tree, the bundler's runtime and a small one",
  async (_, type, code) => {
    expect(await loadedBy(type, code)).toEqual({
      files: ['package.js', 'rolldown-runtime.js', 'user/media.js'],
      packages: ['fp-ts', 'io-ts'],
    });
  },
);

test('a client loads no HTTP library', async () => {
  const code = `new (require('@edgewalk/instagram').Instagram)({ accessToken: 'EAA' }).user.media`;
  expect((await loadedBy('commonjs', code)).packages).toEqual(['fp-ts', 'io-ts']);
});

test.each([
  ['require', 'commonjs', `const { Instagram } = require('@edgewalk/instagram')`],
  ['import', 'module', `const { Instagram } = await import('@edgewalk/instagram')`],
])('after %s the stack of an error shows names and lines that can be read', async (_, type, code) => {
  const program = `${code};
    try { new Instagram({ accessToken: '' }) } catch (error) { console.log(error.stack) }`;
  const args = [`--input-type=${type}`, '--eval', program];
  const { stdout } = await run(process.execPath, args, { cwd });
  expect(stdout).toMatch(/at new Instagram \(\S+instagram\.js:\d+:\d+\)/);
  expect(stdout).toMatch(/at checkClientOptions \(\S+\.js:\d+:\d+\)/);
});
