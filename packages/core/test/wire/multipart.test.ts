import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { FileSource } from '../../src/index.js';
import { multipart } from '../../src/wire/multipart.js';

const bytes = (text: string) => new TextEncoder().encode(text);

async function read({ stream }: FileSource): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream()) chunks.push(chunk);
  return new Uint8Array(Buffer.concat(chunks));
}

/** What a server makes of the form. */
async function parsed(body: FileSource): Promise<FormData> {
  const copy = new Uint8Array(await read(body));
  return new Response(copy, { headers: { 'content-type': body.type ?? '' } }).formData();
}

const boundaryOf = ({ type = '' }: FileSource) => type.slice('multipart/form-data; boundary='.length);

describe('multipart', () => {
  test('is exact to the byte', async () => {
    const cat = {
      name: 'cat.png',
      type: 'image/png',
      size: 3,
      stream: async function* () {
        yield bytes('\r\n-');
      },
    };
    const body = multipart({ caption: 'Größe "L"' }, { source: cat, thumb: new Uint8Array([0, 255]) });
    const text = Buffer.from(await read(body))
      .toString('latin1')
      .replaceAll(boundaryOf(body), 'B');
    expect(text).toBe(
      [
        '--B',
        'Content-Disposition: form-data; name="caption"',
        '',
        Buffer.from('Größe "L"').toString('latin1'),
        '--B',
        'Content-Disposition: form-data; name="source"; filename="cat.png"',
        'Content-Type: image/png',
        '',
        '\r\n-',
        '--B',
        'Content-Disposition: form-data; name="thumb"; filename="file"',
        'Content-Type: application/octet-stream',
        '',
        '\u0000ÿ',
        '--B--',
        '',
      ].join('\r\n'),
    );
  });

  test('is as long as its size, and is parsed as intended', async () => {
    const texts = fc.dictionary(fc.stringMatching(/^[a-z_]{1,12}$/), fc.string({ unit: 'binary' }));
    const property = fc.asyncProperty(texts, fc.uint8Array({ maxLength: 2000 }), async (params, content) => {
      const body = multipart(params, { a_file: content });
      expect((await read(body)).byteLength).toBe(body.size);
      const form = await parsed(body);
      expect([...form.keys()]).toEqual([...Object.keys(params), 'a_file']);
      expect(new Uint8Array(await (form.get('a_file') as Blob).arrayBuffer())).toEqual(content);
    });
    await fc.assert(property, { numRuns: 50 });
  });

  test('no name breaks out of its line', async () => {
    const name = 'a"; name="other"\r\nX: y\r\n\r\n.png';
    const evil = { name, type: 'image/png\r\nX: y', size: 1, stream: () => new Blob(['x']).stream() };
    const form = await parsed(multipart({}, { source: evil }));
    expect([...form.keys()]).toEqual(['source']);
    expect((form.get('source') as File).type).not.toContain('\r');
  });

  test('opens its files each time that it is sent', async () => {
    let opened = 0;
    const stream = async function* () {
      opened += 1;
      yield bytes('abc');
    };
    const body = multipart({}, { source: { size: 3, stream } });
    expect(opened).toBe(0);
    expect(await read(body)).toEqual(await read(body));
    expect(opened).toBe(2);
  });

  test.each([
    ['more', 2],
    ['only 3', 4],
  ])('a file that gives %s bytes than it promised is found out', async (_, size) => {
    const body = multipart({}, { source: { size, stream: () => new Blob(['abc']).stream() } });
    await expect(read(body)).rejects.toThrow(`its size is ${size}`);
  });
});
