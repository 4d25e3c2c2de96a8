import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { fetchTransport, undiciTransport } from '../../src/index.js';
import { failureOf } from '../support/script.js';
import { clientOf, start } from '../support/wire.js';

describe('Responses', () => {
  const packers = { gzip: gzipSync, br: brotliCompressSync, deflate: deflateSync };
  const text = JSON.stringify({ id: '1', name: 'ä'.repeat(100_000) });

  test.each(['gzip', 'br', 'deflate'] as const)('are asked for compressed, and come as %s', async (encoding) => {
    const asked: unknown[] = [];
    const url = await start(({ headers }, response) => {
      asked.push(headers['accept-encoding']);
      const packed = packers[encoding](text);
      response.writeHead(200, { 'content-encoding': encoding });
      // A boundary of chunks may be anywhere.
      response.write(packed.subarray(0, 7));
      setImmediate(() => response.end(packed.subarray(7)));
    });
    expect(await clientOf(url).get('1')).toEqual(JSON.parse(text));
    expect(asked).toEqual(['gzip, br']);
  });

  test('are asked for plain on request', async () => {
    const url = await start(({ headers }, response) => {
      response.end(JSON.stringify({ id: String(headers['accept-encoding']) }));
    });
    expect(await clientOf(url, undiciTransport({ compression: false })).get('1')).toEqual({ id: 'undefined' });
  });

  test('are asked for compressed by fetch, which unpacks them', async () => {
    const url = await start(({ headers }, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' });
      response.end(gzipSync(JSON.stringify({ id: String(headers['accept-encoding']) })));
    });
    expect(await clientOf(url, fetchTransport()).get('1')).toEqual({ id: expect.stringContaining('gzip') });
  });

  test('that are empty though they say they are packed are empty', async () => {
    const url = await start((_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end());
    expect(await failureOf(clientOf(url).get('1'))).toMatchObject({ _tag: 'ResponseFormatError' });
  });

  const packed = gzipSync(text);
  const tampered: readonly (readonly [string, string, Buffer])[] = [
    ['packed twice', 'gzip, br', brotliCompressSync(packed)],
    ['packed and not packed', 'identity, GZip', packed],
    ['of several members', 'gzip', Buffer.concat([gzipSync(text.slice(0, 100)), gzipSync(text.slice(100))])],
    ['padded with zeros', 'x-gzip', Buffer.concat([packed, Buffer.alloc(50)])],
    ['of deflate without its header', 'deflate', deflateRawSync(text)],
    ['not packed', 'identity', Buffer.from(text)],
    ['of an encoding without a name', '', Buffer.from(text)],
  ];
  test.each(tampered)('that are %s are read', async (_what, encoding, body) => {
    const url = await start((_, response) => response.writeHead(200, { 'content-encoding': encoding }).end(body));
    expect(await clientOf(url).get('1')).toEqual(JSON.parse(text));
  });

  const broken: readonly (readonly [string, string, Buffer, string])[] = [
    ['cut off', 'gzip', packed.subarray(0, -20), 'unpacked'],
    ['without their checksum', 'gzip', packed.subarray(0, -8), 'unpacked'],
    ['followed by something else', 'gzip', Buffer.concat([packed, Buffer.from('more')]), 'unpacked'],
    ['not packed, though they say so', 'br', Buffer.from(text), 'unpacked'],
    ['packed in an unknown way', 'zstd', packed, 'not asked for'],
    ['packed like a property of objects', 'constructor', packed, 'not asked for'],
    ['packed too often', 'gzip,gzip,gzip,gzip', packed, 'not asked for'],
  ];
  test.each(broken)('that are %s are refused, and a write may have happened', async (_what, encoding, body, why) => {
    const url = await start((_, response) => response.writeHead(200, { 'content-encoding': encoding }).end(body));
    const client = clientOf(url);
    const error = await failureOf(client.get('1'));
    expect(error).toMatchObject({ _tag: 'ResponseFormatError', problem: 'encoding', retry: 'safe' });
    expect(error.message).toContain(why);
    expect(await failureOf(client.create('1/feed', {}))).toMatchObject({ _tag: 'OutcomeUnknownError', retry: 'never' });
  });

  test.each(['gzip', 'br', 'deflate'] as const)(
    'that grow beyond the limit as %s are not read to their end',
    async (encoding) => {
      const huge = packers[encoding](Buffer.alloc(4_000_000));
      const url = await start((_, response) => response.writeHead(200, { 'content-encoding': encoding }).end(huge));
      const client = clientOf(url, undiciTransport({ maxResponseBytes: 100_000 }));
      expect(await failureOf(client.get('1'))).toMatchObject({ problem: 'too large' });
    },
  );

  test('may be as large as the limit, unpacked', async () => {
    const url = await start((_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(packed));
    const size = Buffer.byteLength(text);
    expect(await clientOf(url, undiciTransport({ maxResponseBytes: size })).get('1')).toEqual(JSON.parse(text));
    const client = clientOf(url, undiciTransport({ maxResponseBytes: size - 1 }));
    expect(await failureOf(client.get('1'))).toMatchObject({ problem: 'too large' });
  });

  test('come in chunks of any size, many at once', async () => {
    const small = gzipSync('{"id":"1"}');
    const url = await start((_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' });
      for (const byte of small) response.write(Uint8Array.of(byte));
      response.end();
    });
    const client = clientOf(url);
    const answers = await Promise.all(Array.from({ length: 200 }, () => client.get('1')));
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(new Set(['{"id":"1"}']));
  });

  test('end with the call', async () => {
    const controller = new AbortController();
    const url = await start((_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' });
      response.write(packed.subarray(0, 100), () => controller.abort());
    });
    const call = clientOf(url).get('1').signal(controller.signal);
    expect(await failureOf(call)).toMatchObject({ _tag: 'AbortError', sent: true });
  });

  test('with an error of Meta say it', async () => {
    const body = gzipSync(JSON.stringify({ error: { message: 'no', type: 'OAuthException', code: 100 } }));
    const url = await start((_, response) => response.writeHead(400, { 'content-encoding': 'gzip' }).end(body));
    expect(await failureOf(clientOf(url).get('1'))).toMatchObject({ code: 100, status: 400 });
  });
});
