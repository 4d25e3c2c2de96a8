import { execFile } from 'node:child_process';
import { get, type IncomingMessage } from 'node:http';
import { promisify } from 'node:util';
import { brotliDecompressSync, deflateSync, gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { facebook } from '../effects/facebook/support.js';
import type { Json } from '../support.js';

const { here, send, pageId } = facebook({ strict: false });

/** A client that decodes nothing by itself. */
async function raw(path: string, accepted?: string) {
  const headers = {
    authorization: `Bearer ${here.emulator.tokens.facebook}`,
    ...(accepted !== undefined && { 'accept-encoding': accepted }),
  };
  const response = await new Promise<IncomingMessage>((resolve, reject) =>
    get(`${here.emulator.url}${path}`, { headers }, resolve).on('error', reject),
  );
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  return { headers: response.headers, bytes: Buffer.concat(chunks) };
}

const large = async () => `/${await pageId()}/feed?fields=id,message,created_time,permalink_url&limit=50`;

describe('a response', () => {
  test.each([
    ['gzip', 'gzip', gunzipSync],
    ['GZIP;q=0.5, deflate', 'gzip', gunzipSync],
    ['x-gzip', 'gzip', gunzipSync],
    ['br', 'br', brotliDecompressSync],
    ['gzip, deflate, br, zstd', 'gzip', gunzipSync],
    ['gzip;q=0.2, br;q=1.0', 'br', brotliDecompressSync],
    ['br;q=0, *', 'gzip', gunzipSync],
  ])('for a client that accepts %s comes as %s', async (accepted, coding, unpack) => {
    const path = await large();
    const plain = await raw(path);
    const { headers, bytes } = await raw(path, accepted);
    expect(headers).toMatchObject({
      'content-encoding': coding,
      'content-length': String(bytes.length),
      vary: 'accept-encoding',
    });
    expect(bytes.length).toBeLessThan(plain.bytes.length / 3);
    expect(unpack(bytes).toString()).toBe(plain.bytes.toString());
  });

  test.each([undefined, 'identity', 'deflate', 'gzip;q=0', 'gzip;q=no', '', ';;,,=', 'zstd'])(
    'for a client that accepts %s comes as it is',
    async (accepted) => {
      const { headers, bytes } = await raw(await large(), accepted);
      expect(headers['content-encoding']).toBeUndefined();
      expect(headers.vary).toBe('accept-encoding');
      expect(JSON.parse(bytes.toString())).toHaveProperty('data');
    },
  );

  test('that is small, or an image, comes as it is', async () => {
    for (const path of ['/me', '/images/1/720x720.png'])
      expect((await raw(path, 'gzip, br')).headers['content-encoding']).toBeUndefined();
  });

  test("is read by Node's fetch and by curl", async () => {
    const path = await large();
    const { headers, body } = await send(path);
    expect(headers.get('content-encoding')).toBe('gzip');
    const args = ['--silent', '--compressed', '-H', `Authorization: Bearer ${here.emulator.tokens.facebook}`];
    const run = promisify(execFile)('curl', [...args, `${here.emulator.url}${path}`]);
    const curl = await run.catch((error: NodeJS.ErrnoException) => {
      // Not every machine has it.
      if (error.code === 'ENOENT') return undefined;
      throw error;
    });
    const read = curl === undefined ? body : (JSON.parse(curl.stdout) as Json);
    expect(read['data']).toEqual(body['data']);
  });
});

// As the SDKs of Meta for iOS and Android send their forms.
const packed = async (body: Uint8Array, headers: Record<string, string> = {}) =>
  send(`/${await pageId()}/feed`, { method: 'POST', body, headers: { 'content-encoding': 'gzip', ...headers } });

describe('a request by gzip', () => {
  test.each([
    ['a form', 'message=packed', 'application/x-www-form-urlencoded'],
    ['JSON', '{"message":"packed JSON"}', 'application/json'],
    [
      'multipart',
      '--x\r\ncontent-disposition: form-data; name="message"\r\n\r\npacked parts\r\n--x--',
      'multipart/form-data; boundary=x',
    ],
  ])('is read: %s', async (_, body, type) => {
    const written = await packed(gzipSync(body), { 'content-type': type });
    expect(written.status).toBe(200);
    expect((await send(`/${written.body['id'] as string}`)).body['message']).toContain('packed');
  });

  test('that unpacks beyond all bounds is refused', async () => {
    const { status } = await packed(gzipSync(new Uint8Array(64 * 1024 * 1024)));
    expect(status).toBe(413);
  });

  test.each([
    ['that is none', 'gzip', Buffer.from('message=plain')],
    ['that breaks off', 'gzip', gzipSync('message=plain'.repeat(100)).subarray(0, 20)],
    ['by another name', 'deflate', deflateSync('message=plain')],
  ])('%s is refused', async (_, coding, body) => {
    const { status, body: answer } = await packed(body, { 'content-encoding': coding });
    expect([status, answer['error'].code]).toEqual([400, 100]);
  });
});
