import { describe, expect, test } from '@jest/globals';
import { fetchTransport, GraphClient, InvalidArgumentError, undiciTransport } from '../../src/index.js';
import { failureOf, thrownBy, token } from '../support/script.js';
import { serve } from '../support/server.js';

const image = new Uint8Array([137, 80, 78, 71, 0, 255, 10]);

async function serveFiles() {
  const seen: (string | undefined)[] = [];
  const server = await serve((request, response) => {
    seen.push(request.headers.authorization);
    const path = new URL(request.url ?? '', 'http://localhost').pathname;
    if (path === '/moved') return void response.writeHead(302, { location: '/image?signature=1' }).end();
    const [, hops] = /^\/hops\/(\d)$/.exec(path) ?? [];
    if (hops !== undefined)
      return void response.writeHead(302, { location: hops === '1' ? '/image' : `/hops/${Number(hops) - 1}` }).end();
    if (path === '/round') return void response.writeHead(302, { location: '/round' }).end();
    if (path === '/gone') return void response.writeHead(403).end('URL signature expired');
    if (path === '/broken') return void response.writeHead(500).end();
    response.writeHead(200, { 'content-type': 'image/png' }).end(image);
  });
  return { ...server, seen };
}

describe.each([
  ['undici', undiciTransport],
  ['fetch', fetchTransport],
])('download over %s', (_, transportOf) => {
  test('returns the bytes unchanged, and never sends the token', async () => {
    const { url, close, seen } = await serveFiles();
    const transport = transportOf();
    const client = new GraphClient({ accessToken: token, transport });
    const found = await client.download(`${url}/moved`);
    expect(found.type).toBe('image/png');
    expect(new Uint8Array(found.bytes)).toEqual(image);
    expect(seen).toEqual([undefined, undefined]);
    await transport.close?.();
    await close();
  });

  test('follows three redirects, and no fourth', async () => {
    const { url, close } = await serveFiles();
    const transport = transportOf();
    const client = new GraphClient({ accessToken: token, transport });
    expect((await client.download(`${url}/hops/3`)).type).toBe('image/png');
    expect(await failureOf(client.download(`${url}/hops/4`))).toMatchObject({ problem: 'no file' });
    await transport.close?.();
    await close();
  });

  test('takes a file of exactly the largest size, and none larger', async () => {
    const { url, close } = await serveFiles();
    for (const [maxResponseBytes, fits] of [
      [image.byteLength, true],
      [image.byteLength - 1, false],
    ] as const) {
      const transport = transportOf({ maxResponseBytes });
      const outcome = await new GraphClient({ accessToken: token, transport }).download(`${url}/image`).either();
      expect(outcome._tag).toBe(fits ? 'Right' : 'Left');
      await transport.close?.();
    }
    await close();
  });

  test('reports what is wrong', async () => {
    const { url, close } = await serveFiles();
    const transport = transportOf();
    const client = new GraphClient({ accessToken: token, transport });
    expect(await failureOf(client.download(`${url}/gone?signature=abc`))).toMatchObject({
      _tag: 'NotFoundError',
      message: 'GET /gone: there is no file at this address',
    });
    const format = { _tag: 'ResponseFormatError', problem: 'no file' };
    expect(await failureOf(client.download(`${url}/broken`))).toMatchObject({ ...format, retry: 'safe' });
    expect(await failureOf(client.download(`${url}/round`))).toMatchObject(format);
    await transport.close?.();
    await close();
  });
});

test.each(['', 'image.png', 'file:///etc/passwd', 'data:text/plain,x'])('refuses %j before anything is sent', (url) => {
  const client = new GraphClient({ accessToken: token });
  expect(thrownBy(() => client.download(url))).toBeInstanceOf(InvalidArgumentError);
});
