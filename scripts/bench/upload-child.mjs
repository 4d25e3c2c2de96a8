// Uploads one file, by one contestant, in a small heap. Prints seconds and the peak of the resident memory.
import { createReadStream, statSync, truncateSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

// The copy that the packages use.
const fromCore = createRequire(new URL('../../packages/core/package.json', import.meta.url));
const [who, url, path] = process.argv.slice(2);

const headersOf = (file) => {
  const size = String(statSync(file).size);
  return { authorization: 'OAuth EAAx', offset: '0', file_size: size, 'content-length': size };
};
const bodyOf = (file) => createReadStream(file, { highWaterMark: 256 * 1024 });

const edgewalk = async (transport) => {
  const { fetchTransport, Instagram, undiciTransport } = await import('@edgewalk/instagram');
  const chosen = { fetch: fetchTransport, undici: undiciTransport }[transport]();
  const api = new Instagram({ accessToken: 'EAAx', baseUrl: url, transport: chosen });
  return (file) => api.container('17').upload.create({ file });
};

const contestants = {
  undici: async () => {
    const { request } = fromCore('undici');
    return async (file) =>
      (await request(url, { method: 'POST', headers: headersOf(file), body: bodyOf(file) })).body.json();
  },
  fetch: async () => async (file) => {
    const options = { method: 'POST', headers: headersOf(file), duplex: 'half', redirect: 'error', window: null };
    return (await fetch(url, { ...options, body: bodyOf(file) })).json();
  },
  'edgewalk, undici': () => edgewalk('undici'),
  'edgewalk, fetch': () => edgewalk('fetch'),
};

const upload = await contestants[who]();
// A small file first: what is loaded and compiled once in a process is no part of the speed of an upload.
const small = `${path}.small.mp4`;
writeFileSync(small, '');
truncateSync(small, 8 * 1024 ** 2);
await upload(small);
const start = performance.now();
const { success } = await upload(path);
if (success !== true) throw new Error('the server did not get the whole file');
const seconds = (performance.now() - start) / 1000;
console.log(JSON.stringify({ seconds, peak: process.resourceUsage().maxRSS * 1024 }));
process.exit();
