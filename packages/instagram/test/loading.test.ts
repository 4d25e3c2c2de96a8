import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';

const run = promisify(execFile);
const cwd = fileURLToPath(new URL('..', import.meta.url));

interface Loaded {
  /** The files of our packages: `instagram/user/media.js`. */
  readonly files: readonly string[];
  /** The packages of others, `io-ts` for example. */
  readonly packages: readonly string[];
  /** Our modules that have run, `@edgewalk/instagram:user/media` for example. */
  readonly modules: readonly string[];
}

/** What one line of code loads in a new process, of the built packages. V8 tells which modules have run. */
async function loadedBy(type: 'module' | 'commonjs', code: string): Promise<Loaded> {
  const program = `
    const { Session } = process.getBuiltinModule('node:inspector');
    const session = new Session();
    session.connect();
    session.post('Profiler.enable');
    session.post('Profiler.startPreciseCoverage', { callCount: true });
    ${code};
    const { cache } = process.getBuiltinModule('node:module').createRequire('file:///x.js');
    session.post('Profiler.takePreciseCoverage', (_, { result }) => {
      const functions = result.flatMap(({ functions }) => functions).filter(({ ranges }) => ranges[0].count > 0);
      const modules = functions.map(({ functionName }) => functionName).filter((name) => name.startsWith('@edgewalk/'));
      console.log(JSON.stringify({ files: Object.keys(cache), modules }));
    });`;
  const { stdout } = await run(process.execPath, [`--input-type=${type}`, '--eval', program], { cwd });
  const { files, modules } = JSON.parse(stdout) as { files: readonly string[]; modules: readonly string[] };
  const paths = files.map((file) => file.replaceAll('\\', '/'));
  const foreign = paths.flatMap((path) => /.*\/node_modules\/([^/]+)/.exec(path)?.[1] ?? []);
  return {
    files: paths.flatMap((path) => /packages\/([^/]+)\/dist\/cjs(.+)/.exec(path)?.slice(1).join('') ?? []),
    packages: [...new Set(foreign)].toSorted(),
    modules: modules.toSorted(),
  };
}

const edge = '@edgewalk/instagram/user/media';

test.each([
  ['require', 'commonjs', `require('${edge}')`],
  ['import', 'module', `await import('${edge}')`],
] as const)('%s of an edge loads that edge, and what it is declared with', async (_, type, code) => {
  const { files, packages, modules } = await loadedBy(type, code);
  expect(files.toSorted()).toEqual([
    'core/early.cjs',
    'core/index.js',
    'instagram/early.cjs',
    'instagram/user.cjs',
    'instagram/user/media.js',
  ]);
  expect(packages).toEqual(['fp-ts', 'io-ts']);
  const declaring =
    /^@edgewalk\/(core:|instagram:(permissions|values\/username|user\/media|user\/new-media.*)$)/;
  expect(modules).toContain('@edgewalk/instagram:user/media');
  expect(modules.filter((name) => !declaring.test(name))).toEqual([]);
});

test('require of the tree runs nothing of it, and loads no package of others', async () => {
  const { packages, modules } = await loadedBy('commonjs', `require('@edgewalk/instagram')`);
  expect({ packages, modules }).toEqual({ packages: [], modules: ['@edgewalk/instagram:index'] });
});

test('a client loads no HTTP library', async () => {
  const code = `new (require('@edgewalk/instagram').Instagram)({ accessToken: 'EAA' }).user.media`;
  expect((await loadedBy('commonjs', code)).packages).toEqual(['fp-ts', 'io-ts']);
});
