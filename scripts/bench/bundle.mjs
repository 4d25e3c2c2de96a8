// The bytes of small programs, bundled and minified for a browser or a worker.
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const client = `import { GraphClient } from '@edgewalk/core';
const client = new GraphClient({ accessToken: process.env.TOKEN });`;

const programs = {
  'a client alone': `${client} console.log(client);`,
  'one edge': `import { UserMedia } from '@edgewalk/instagram/user/media';
${client} console.log((await new UserMedia(client, 'me').get({ fields: ['id'] })).data.length);`,
};

/** The size of each program, by its name. */
export async function measureBundles() {
  const sizes = Object.entries(programs).map(async ([name, code]) => [name, await sizeOf(code)]);
  return Object.fromEntries(await Promise.all(sizes));
}

async function sizeOf(code) {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: process.cwd() },
    external: ['undici', 'node:*'],
    bundle: true,
    minify: true,
    write: false,
    platform: 'browser',
    format: 'esm',
    target: 'es2022',
  });
  const [{ contents }] = outputFiles;
  return { bytes: contents.length, gzip: gzipSync(contents).length };
}
