// The size of a hello-world, bundled and minified, without the HTTP library, which is loaded at the first request.
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const hello = `import { GraphClient } from '@edgewalk/core';
import { UserMedia } from '@edgewalk/instagram/user/media';
const client = new GraphClient({ accessToken: process.env.TOKEN });
console.log((await new UserMedia(client, 'me').get({ fields: ['id'] })).data.length);`;

export async function measureBundle() {
  const { outputFiles } = await build({
    stdin: { contents: hello, resolveDir: process.cwd() },
    external: ['undici'],
    bundle: true,
    minify: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'node20',
  });
  const [{ contents }] = outputFiles;
  return { bytes: contents.length, gzip: gzipSync(contents).length };
}
