import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { describe, expect, test } from '@jest/globals';
import { fetchTransport, type FileSource, GraphClient, undiciTransport } from '../../src/index.js';
import { failureOf, token } from '../support/script.js';
import { serve } from '../support/server.js';

const transports = { undici: undiciTransport, fetch: fetchTransport };
const names = ['undici', 'fetch'] as const;
const megabyte = 1024 * 1024;

/** A file that is made while it is read, and remembers how far it was ahead of its reader. */
function generated(megabytes: number, arrived: () => number) {
  const chunk = new Uint8Array(megabyte).fill(97);
  const seen = { opened: 0, ahead: 0 };
  const stream = async function* () {
    seen.opened += 1;
    for (let made = 0; made < megabytes; made += 1) {
      seen.ahead = Math.max(seen.ahead, made * megabyte - arrived());
      yield chunk;
    }
  };
  const source: FileSource = { name: 'film.mp4', type: 'video/mp4', size: megabytes * megabyte, stream };
  return { source, seen };
}

const missingFile = () => createReadStream('no-such-file');

async function* short() {
  yield new Uint8Array(3);
}

async function received(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** A server that answers once it has read what it wants. */
const serveAsync = (read: (request: IncomingMessage) => Promise<void>) =>
  serve((request, response) => {
    read(request).then(
      () => response.end('{"id":"1"}'),
      (error: unknown) => response.destroy(error as Error),
    );
  });

describe.each(names)('%s sends files', (name) => {
  test('byte by byte, with their length, and again for each attempt', async () => {
    const content = new Uint8Array(300_000).map((_, index) => (index * 7) % 251);
    const hashes: string[] = [];
    const { url, close } = await serveAsync(async (request) => {
      const body = await received(request);
      expect(request.headers['content-length']).toBe(String(body.byteLength));
      expect(request.headers['transfer-encoding']).toBeUndefined();
      const headers = { 'content-type': request.headers['content-type'] ?? '' };
      const form = await new Response(new Uint8Array(body), { headers }).formData();
      expect(form.get('caption')).toBe('Ä');
      const sent = new Uint8Array(await (form.get('source') as Blob).arrayBuffer());
      hashes.push(createHash('sha256').update(sent).digest('hex'));
    });
    const transport = transports[name]();
    const client = new GraphClient({ accessToken: token, baseUrl: url, transport });
    const call = client.create('1/photos', { source: new Blob([content]), caption: 'Ä' });
    await call.task();
    await call.task();
    const hash = createHash('sha256').update(content).digest('hex');
    expect(hashes).toEqual([hash, hash]);
    await transport.close?.();
    await close();
  });

  test('of 200 MB without ever being far ahead of the server', async () => {
    let bytes = 0;
    const { url, close } = await serveAsync(async (request) => {
      for await (const chunk of request) bytes += (chunk as Buffer).byteLength;
    });
    const { source, seen } = generated(200, () => bytes);
    const transport = transports[name]();
    const client = new GraphClient({ accessToken: token, baseUrl: url, transport });
    expect(await client.create('1/videos', { source })).toEqual({ id: '1' });
    expect(bytes).toBeGreaterThan(200 * megabyte);
    expect(seen.opened).toBe(1);
    // What the system's own buffers hold comes on top: they grow where the machine is busy.
    expect(seen.ahead).toBeLessThan(64 * megabyte);
    await transport.close?.();
    await close();
  });

  test('and fails when one cannot be read, or is shorter than its size', async () => {
    const { url, close } = await serve((request) => request.resume());
    const transport = transports[name]();
    const client = new GraphClient({ accessToken: token, baseUrl: url, transport });
    const shorter = await failureOf(client.create('1/photos', { source: { size: 10, stream: short } }));
    const missing = await failureOf(client.create('1/photos', { source: { size: 10, stream: missingFile } }));
    await transport.close?.();
    await close();
    const nothingHappened = { _tag: 'NetworkError', reason: 'FILE', sent: false, retry: 'never' };
    expect(shorter).toMatchObject(nothingHappened);
    expect(shorter.message).toMatch('its size is 10, and its stream gave 3 bytes');
    expect(missing).toMatchObject(nothingHappened);
    expect(missing.message).toMatch('ENOENT');
  });
});
