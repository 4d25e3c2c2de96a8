import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { MultipartReader, SentFile } from '../../src/http/multipart.js';
import { emulated } from '../support.js';

/** Reads a body in pieces of one size. */
function read(body: Buffer, type: string, size: number, bound = 1_000_000) {
  const reader = new MultipartReader(type, bound);
  for (let at = 0; at < body.length; at += size) reader.take(body.subarray(at, at + size));
  return reader;
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
        const reader = read(body, type, size);
        const sha256 = createHash('sha256').update(bytes).digest('hex');
        expect(reader.isWhole).toBe(true);
        expect(reader.entries).toEqual([
          // A browser writes every line break of a field as CRLF.
          ['message', text.replaceAll(/\r\n|\r|\n/g, '\r\n')],
          ['source', new SentFile('a "b".png', 'image/png', bytes.length, sha256)],
          ['empty', ''],
        ]);
      }),
    );
  });

  test('is not whole without its last boundary', () => {
    const body = Buffer.from('--x\r\ncontent-disposition: form-data; name="a"\r\n\r\nb\r\n--x\r\n');
    expect(read(body, 'multipart/form-data; boundary="x"', 7).isWhole).toBe(false);
  });

  test('holds a bounded amount of text', async () => {
    const form = new FormData();
    form.append('message', 'x'.repeat(2000));
    const { body, type } = await bodyOf(form);
    expect(() => read(body, type, 100, 1000)).toThrow('too large');
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
