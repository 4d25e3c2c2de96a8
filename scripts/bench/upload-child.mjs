// Uploads one file, by one contestant, in a small heap. Prints seconds and the peak of the resident memory.
import { createReadStream, statSync } from 'node:fs';
import { createRequire } from 'node:module';

// The copy that the packages use.
const fromCore = createRequire(new URL('../../packages/core/package.json', import.meta.url));
const [who, url, path] = process.argv.slice(2);
const size = statSync(path).size;
const headers = { authorization: 'OAuth EAAx', offset: '0', file_size: String(size), 'content-length': String(size) };
const body = () => createReadStream(path, { highWaterMark: 256 * 1024 });

const edgewalk = async (transport) => {
  const { fetchTransport, Instagram, undiciTransport } = await import('@edgewalk/instagram');
  const chosen = { fetch: fetchTransport, undici: undiciTransport }[transport]();
  const api = new Instagram({ accessToken: 'EAAx', baseUrl: url, transport: chosen });
  return () => api.container('17').upload.create({ file: path });
};

const contestants = {
  undici: async () => {
    const { request } = fromCore('undici');
    return async () => (await request(url, { method: 'POST', headers, body: body() })).body.json();
  },
  fetch: async () => async () =>
    (
      await fetch(url, { method: 'POST', headers, body: body(), duplex: 'half', redirect: 'error', window: null })
    ).json(),
  'edgewalk, undici': () => edgewalk('undici'),
  'edgewalk, fetch': () => edgewalk('fetch'),
};

const upload = await contestants[who]();
const start = performance.now();
const { success } = await upload();
if (success !== true) throw new Error('the server did not get the whole file');
const seconds = (performance.now() - start) / 1000;
console.log(JSON.stringify({ seconds, peak: process.resourceUsage().maxRSS * 1024 }));
process.exit();
