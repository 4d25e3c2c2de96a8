// Cold start: the time of an import in a new process, and of a whole process that reads one page.
import { runNode } from './child.mjs';
import { token, user, version } from './fixture.mjs';

const esm = (code) => ['--input-type=module', '--eval', code];
const cjs = (code) => ['--input-type=commonjs', '--eval', code];
const timeImport = (load) =>
  `const start = performance.now(); ${load}; console.log(performance.now() - start); process.exit()`;

const paths = {
  'one edge': '@edgewalk/instagram/user/media',
  core: '@edgewalk/core',
  'the Instagram tree': '@edgewalk/instagram',
  'the Facebook tree': '@edgewalk/facebook',
};

const imports = Object.fromEntries(
  Object.entries(paths).flatMap(([name, path]) => [
    [`import ${name}, ESM`, esm(timeImport(`await import('${path}')`))],
    [`import ${name}, CommonJS`, cjs(timeImport(`require('${path}')`))],
  ]),
);

const options = `{ accessToken: '${token}', baseUrl: process.env.BASE }`;
const bare = `const { body } = await request(\`\${process.env.BASE}/${version}/${user}/media?limit=100\`);
console.log(JSON.parse(await body.text()).data.length);`;

const hellos = {
  undici: `import { createRequire } from 'node:module';
const { request } = createRequire('${new URL('../../packages/core/package.json', import.meta.url).pathname}')('undici');
${bare}`,
  edgewalk: `import { GraphClient } from '@edgewalk/core';
import { UserMedia } from '@edgewalk/instagram/user/media';
console.log((await new UserMedia(new GraphClient(${options}), '${user}').get({ limit: 100 })).data.length);`,
};

/** One round: the milliseconds of each import, and of each hello-world minus those of an empty process. */
export async function measureColdStart(base) {
  const result = { imports: {}, hello: {} };
  for (const [name, args] of Object.entries(imports)) result.imports[name] = Number((await runNode(args)).out);
  const nothing = (await runNode(esm('0'))).wall;
  for (const [name, code] of Object.entries(hellos)) {
    const { out, wall } = await runNode(esm(code), { env: { ...process.env, BASE: base } });
    if (out !== '100') throw new Error(`${name} printed ${out}`);
    result.hello[name] = wall - nothing;
  }
  return result;
}
