import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { Head } from '../../src/http/media.js';
import { readMultipart, SentFile } from '../../src/http/multipart.js';
import { emulated } from '../support.js';

/** Reads a body in pieces of one size. */
function read(body: Buffer, type: string, size: number, bound = 1_000_000) {
  const pieces = Array.from({ length: Math.ceil(body.length / size) }, (_, at) =>
    body.subarray(at * size, (at + 1) * size),
  );
  return readMultipart(Readable.from(pieces), type, bound);
}

/** A file as it is received. */
function fileOf(name: string, type: string, bytes: Uint8Array): SentFile {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return new SentFile(name, type, { size: bytes.length, sha256, head: new Head(bytes), bytes: undefined });
}

const bodyOf = async (form: FormData) => {
  const response = new Response(form);
  return { body: Buffer.from(await response.arrayBuffer()), type: response.headers.get('content-type')! };
};

describe('a multipart body', () => {
  test('is read in pieces of any size, whatever is in it', async () => {
    const pieces = fc.tuple(fc.uint8Array({ maxLength: 300 }), fc.string(), fc.integer({ min: 1, max: 70 }));
    await fc.assert(
      fc.asyncProperty(pieces, async ([bytes, text, size]) => {
        const form = new FormData();
        form.append('message', text);
        form.append('source', new File([bytes], 'a "b".png', { type: 'image/png' }));
        form.append('empty', '');
        const { body, type } = await bodyOf(form);
        const parts = await read(body, type, size);
        expect(parts).toEqual([
          // A browser writes every line break of a field as CRLF.
          ['message', text.replaceAll(/\r\n|\r|\n/g, '\r\n')],
          ['source', fileOf('a "b".png', 'image/png', bytes)],
          ['empty', ''],
        ]);
      }),
    );
  });

  test.each([
    ['is not whole without its last boundary', 'name="a"\r\n\r\nb\r\n--x\r\n', 'boundary="x"'],
    ['has a name for each part', 'filename="a"\r\n\r\nb\r\n--x--\r\n', 'boundary=x'],
    ['needs a boundary', 'name="a"\r\n\r\nb\r\n--x--\r\n', ''],
  ])('%s', async (_, rest, boundary) => {
    const body = Buffer.from(`--x\r\ncontent-disposition: form-data; ${rest}`);
    await expect(read(body, `multipart/form-data; ${boundary}`, 7)).rejects.toThrow('Invalid multipart body');
  });

  test('keeps paths in names of files, and takes bytes without such a name for a field', async () => {
    const head = 'content-type: application/octet-stream\r\ncontent-disposition: form-data;';
    const file = `${head} name="any name"; filename="a/b.png"\r\n\r\nbytes`;
    const body = Buffer.from(`--x\r\n${file}\r\n--x\r\n${head} name=plain\r\n\r\ntext\r\n--x--\r\n`);
    expect(await read(body, 'multipart/form-data; boundary=x', 9)).toEqual([
      ['any name', fileOf('a/b.png', 'application/octet-stream', Buffer.from('bytes'))],
      ['plain', 'text'],
    ]);
  });

  test('knows a file by its name where it has no type', async () => {
    const part = 'content-disposition: form-data; name="source"; filename="a.png"\r\n\r\nb';
    const body = Buffer.from(`--x\r\n${part}\r\n--x--\r\n`);
    const [[, file] = []] = await read(body, 'multipart/form-data; boundary=x', 9);
    expect(file).toMatchObject({ name: 'a.png', type: 'application/octet-stream' });
  });

  test('holds a bounded amount of text', async () => {
    const form = new FormData();
    form.append('message', 'x'.repeat(2000));
    const { body, type } = await bodyOf(form);
    await expect(read(body, type, 100, 1000)).rejects.toThrow('too large');
    const two = new FormData();
    for (const name of ['a', 'b']) two.append(name, 'x'.repeat(600));
    const second = await bodyOf(two);
    await expect(read(second.body, second.type, 100, 1000)).rejects.toThrow('too large');
  });
});

const { here, send } = emulated();

test('a file reaches the log without its bytes, and takes the parameters beside it along', async () => {
  const form = new FormData();
  form.append('batch', '[]');
  form.append('source', new File([new Uint8Array(40 * 1024 * 1024)], 'large.mp4', { type: 'video/mp4' }));
  const { status } = await send('/', { method: 'POST', body: form });
  expect(status).toBe(200);
  expect(here.emulator.requests.at(-1)?.params['source']).toMatchObject({
    name: 'large.mp4',
    size: 40 * 1024 * 1024,
  });
});
