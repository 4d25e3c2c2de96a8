import { describe, expect, test } from '@jest/globals';
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type MediaFacts, probe, type ReopenedFile, type UploadFile } from '../../src/index.js';

// What the files are was said to ffmpeg when it made them (media/make.sh), and not by this package.

const at = (name: string) => fileURLToPath(new URL(`../media/${name}`, import.meta.url));
const upright = { media: 'video', width: 540, height: 960 } as const;

/** Containers count time in ticks of their own. */
const rounded = ({ seconds = NaN, frameRate = NaN, ...facts }: MediaFacts) => ({
  ...facts,
  seconds: Math.round(seconds),
  frameRate: Math.round(frameRate),
});

describe('a video', () => {
  test.each([
    ['upright.mp4', { ...upright, format: 'mp4', videoCodec: 'avc', seconds: 4, frameRate: 30, indexFirst: true }],
    ['moov-last.mp4', { ...upright, format: 'mp4', videoCodec: 'avc', seconds: 4, frameRate: 30, indexFirst: false }],
    ['upright.mov', { ...upright, format: 'mov', videoCodec: 'avc', seconds: 4, frameRate: 30 }],
    ['vp9.webm', { ...upright, format: 'webm', videoCodec: 'vp9', seconds: 4 }],
    ['av1.mp4', { ...upright, format: 'mp4', videoCodec: 'av1', seconds: 4 }],
    ['fragmented.mp4', { ...upright, format: 'mp4' }],
    ['small.mp4', { format: 'mp4', width: 180, height: 320 }],
    ['minutes-16.mp4', { ...upright, seconds: 960 }],
    ['seconds-2.mp4', { ...upright, seconds: 2 }],
    ['seconds-70.mp4', { ...upright, seconds: 70, frameRate: 1 }],
    ['lying.mp4', { width: 960, height: 540 }],
    // Turned by a quarter when it is shown.
    ['rotated.mp4', upright],
    ['with-sound.mp4', { ...upright, audioCodec: 'aac', sampleRate: 48_000, channels: 2 }],
  ])('%s', async (name, expected) => {
    expect(rounded(await probe(at(name)))).toMatchObject({ ...expected, bytes: statSync(at(name)).size });
  });

  test('of a codec that is not known has no codec, and all else', async () => {
    const facts = await probe(at('mpeg4.mp4'));
    expect(facts).toMatchObject({ format: 'mp4', width: 180, height: 320 });
    expect(facts.videoCodec).toBeUndefined();
  });
});

describe('an image', () => {
  test.each([
    ['square.jpg', 'jpeg', 320, 320],
    ['upright.jpg', 'jpeg', 100, 200],
    ['wide.jpg', 'jpeg', 200, 40],
    ['square.png', 'png', 320, 320],
    ['square.webp', 'webp', 320, 320],
    ['square.gif', 'gif', 64, 64],
    ['square.tiff', 'tiff', 32, 32],
    ['square.bmp', 'bmp', 16, 16],
  ])('%s', async (name, format, width, height) => {
    expect(await probe(at(name))).toEqual({ media: 'image', format, width, height, bytes: statSync(at(name)).size });
  });

  test('whose dimensions come after a large preview', async () => {
    const bytes = readFileSync(at('upright.jpg'));
    const segment = Buffer.alloc(60_002, 0x20);
    segment.set([0xff, 0xe2, 0xea, 0x60]);
    const large = Buffer.concat([bytes.subarray(0, 2), segment, segment, segment, bytes.subarray(2)]);
    expect(await probe(large)).toMatchObject({ format: 'jpeg', width: 100, height: 200 });
  });
});

describe('each kind of file', () => {
  const path = at('moov-last.mp4');
  const bytes = readFileSync(path);
  const { size } = statSync(path);
  const blob = new Blob([bytes], { type: 'video/mp4' });
  test.each<[string, UploadFile]>([
    ['a path', path],
    ['bytes', new Uint8Array(bytes)],
    ['a Blob', blob],
    ['what opens it again', { size, open: (start) => createReadStream(path, { start }) }],
    ['what opens a stream of the web', { size, open: (start) => blob.slice(start).stream() }],
    ['what gives its stream from the beginning', { size, name: 'a', type: 'video/mp4', stream: () => blob.stream() }],
  ])('%s', async (_, file) => {
    expect(await probe(file)).toMatchObject({ ...upright, format: 'mp4', videoCodec: 'avc', bytes: size });
  });

  test('a stream that can be read once stays unread', async () => {
    const stream = createReadStream(path);
    expect(await probe({ size, name: 'oven.mov', stream })).toEqual({ bytes: size, media: 'video', format: 'mov' });
    expect(stream.bytesRead).toBe(0);
    stream.destroy();
  });
});

describe('what cannot be read', () => {
  const size = 4000;
  const failing = (open: ReopenedFile['open']): ReopenedFile => ({ size, open });
  test.each<[string, UploadFile, object]>([
    ['no such path', at('none.mp4'), {}],
    ['an empty file', new Uint8Array(0), {}],
    ['no format that we know', Buffer.from([1, 2, 3, 4]), { bytes: 4, format: 'unknown' }],
    [
      'a video that is cut',
      readFileSync(at('upright.mp4')).subarray(0, 600),
      { bytes: 600, media: 'video', format: 'mp4' },
    ],
    [
      'an image that is cut',
      readFileSync(at('square.jpg')).subarray(0, 4),
      { bytes: 4, media: 'image', format: 'jpeg' },
    ],
    ['a stream that cannot be opened', failing(() => Promise.reject(new Error('no'))), { bytes: size }],
    [
      'a stream that fails',
      failing(async function* () {
        yield await Promise.reject<Uint8Array>(new Error('no'));
      }),
      { bytes: size },
    ],
    ['no stream at all', failing(() => 17 as never), { bytes: size }],
  ])('%s: the rest is known', async (_, file, expected) => {
    expect(await probe(file)).toMatchObject(expected);
  });
});

const called = (name: string, ...parts: (string | Uint8Array<ArrayBuffer>)[]) =>
  new File(parts, name, { type: 'video/mp4' });

// What a file is called counts less than what it begins with.
describe('what is called a video and is none', () => {
  test.each<[string, UploadFile, object]>([
    ['text', called('a.mp4', 'all the same to us\n'), { media: 'other', format: 'text' }],
    ['text beyond ASCII, cut in a character', called('a.mp4', 'ä'.repeat(4001)), { media: 'other', format: 'text' }],
    ['a page of HTML', called('a.mp4', '\n<!DOCTYPE html><p>Not found'), { media: 'other', format: 'html' }],
    ['JSON', called('a.mp4', '{"error":{"code":1}}'), { media: 'other', format: 'text' }],
    ['a PDF', called('a.mp4', '%PDF-1.7\n\u0000'), { media: 'other', format: 'pdf' }],
    ['a ZIP', called('a.mp4', 'PK\u0003\u0004'), { media: 'other', format: 'zip' }],
    ['an MP3', called('a.mp4', 'ID3\u0004\0'), { media: 'other', format: 'mp3' }],
    ['an M4A', called('a.mp4', '\0\0\0\u0018ftypM4A \0'), { media: 'other', format: 'm4a' }],
    ['an SVG', called('a.png', '<?xml version="1.0"?>\n<svg xmlns="">'), { media: 'image', format: 'svg' }],
    ['bytes of nothing we know', called('a.mp4', new Uint8Array(50)), { media: 'video', format: 'unknown' }],
  ])('%s', async (_, file, expected) => expect(await probe(file)).toMatchObject(expected));

  test.each<[string, Uint8Array<ArrayBuffer>]>([
    ['ts', Uint8Array.from({ length: 400 }, (_, place) => (place % 188 === 0 ? 0x47 : 0xff))],
    ['ts', Uint8Array.from({ length: 400 }, (_, place) => (place % 192 === 4 ? 0x47 : 0xff))],
    ['ogg', Uint8Array.from(Buffer.from('OggS\0'))],
    ['mpeg', Uint8Array.from([0, 0, 1, 0xba])],
    ['mov', Uint8Array.from(Buffer.from('\0\0\0\u0008free\0\0\0\u0008moov'))],
  ])('%s is a video under any name', async (format, bytes) => {
    expect(await probe(called('a.txt', bytes))).toMatchObject({ media: 'video', format });
  });
});

test('of a long video little is read', async () => {
  const bytes = readFileSync(at('moov-last.mp4'));
  // Its frames grow to 500 MB, which nobody holds in memory: the index is at the end.
  const [mdat, moov] = [bytes.indexOf('mdat') - 4, bytes.indexOf('moov') - 4];
  const grown = 500_000_000;
  const head = Buffer.from(bytes.subarray(0, moov));
  head.writeUInt32BE(moov - mdat + grown, mdat);
  const tail = bytes.subarray(moov);
  const size = head.byteLength + grown + tail.byteLength;
  let given = 0;
  async function* open(offset: number) {
    for (let from = offset; from < size;) {
      const chunk = slice(from, Math.min(size, from + 65_536));
      given += chunk.byteLength;
      from += chunk.byteLength;
      yield chunk;
    }
  }
  function slice(from: number, to: number): Uint8Array {
    if (from < head.byteLength) return head.subarray(from, to);
    if (from >= head.byteLength + grown) return tail.subarray(from - head.byteLength - grown);
    return new Uint8Array(Math.min(to, head.byteLength + grown) - from);
  }
  expect(await probe({ size, open })).toMatchObject({ width: 540, height: 960, indexFirst: false });
  expect(given).toBeLessThan(4_000_000);
});
