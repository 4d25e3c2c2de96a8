import { Buffer } from 'node:buffer';
import { inflateSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import { PNG } from 'pngjs';
import { imageOf } from '../../src/http/image.js';
import { facebook } from '../effects/facebook/support.js';
import type { Json } from '../support.js';

const { here, send, get, accountId, pageId } = facebook();

const fetched = async (url: string) => {
  const response = await fetch(url);
  return { type: response.headers.get('content-type'), bytes: Buffer.from(await response.arrayBuffer()), response };
};

/** Reads a PNG by its specification. */
function sizeOf(bytes: Buffer): [number, number] {
  expect(bytes.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a');
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const at = bytes.indexOf('IDAT');
  const pixels = inflateSync(bytes.subarray(at + 4, at + 4 + bytes.readUInt32BE(at - 4)));
  expect(pixels).toHaveLength(height * (1 + Math.ceil((width * bytes.readUInt8(24)) / 8)));
  return [width, height];
}

/** Every address in an answer that is to be fetched. */
function addressesIn(value: unknown): string[] {
  if (typeof value === 'string') return /^https?:.*\.(png|jpe?g|gif|mp4)(\?|$)/.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(addressesIn) : [];
}

test('every address of an image or a video in an answer leads to one', async () => {
  const [id, page] = [await accountId(), await pageId()];
  const media = 'media_url,thumbnail_url,children{media_url,thumbnail_url}';
  const paths = [
    `/${id}?fields=profile_picture_url,business_discovery.username(bluebottle){profile_picture_url,media{media_url}}`,
    `/${id}/media?fields=${media}&limit=20`,
    `/${id}/stories?fields=media_url,thumbnail_url`,
    `/${page}?fields=cover,picture{url}`,
    `/${page}/posts?fields=full_picture,picture,attachments&limit=10`,
    `/${page}/photos?type=uploaded&fields=images,source,picture&limit=5`,
    `/${page}/videos?fields=source,picture,thumbnails&limit=5`,
    '/ig_audio?audio_type=music&user_id=' + id,
  ];
  const answers = await Promise.all(paths.map(get));
  for (const answer of answers) expect(addressesIn(answer)).not.toEqual([]);
  const addresses = new Set(answers.flatMap(addressesIn));
  for (const address of addresses) {
    expect(new URL(address).origin).toBe(here.emulator.url);
    const { type, bytes, response } = await fetched(address);
    expect(response.status).toBe(200);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    const kind = type === 'image/png' ? sizeOf(bytes).length : bytes.subarray(4, 8).toString();
    expect([type, kind]).toEqual(address.endsWith('.mp4') ? ['video/mp4', 'ftyp'] : ['image/png', 2]);
  }
});

const url = (size: string, id = '17') => `${here.emulator.url}/images/${id}/${size}.png`;

test('an image has the size of its address, and the same bytes each time', async () => {
  const one = await fetched(url('50x70'));
  expect(sizeOf(one.bytes)).toEqual([50, 70]);
  expect((await fetched(`${url('50x70')}?x=1`)).bytes).toEqual(one.bytes);
  expect((await fetched(url('50x70', '18'))).bytes).not.toEqual(one.bytes);
  expect(sizeOf((await fetched(url('0x999999999'))).bytes)).toEqual([1, 4096]);
});

// The boxes of ISO 14496-12: what a player needs comes first.
test('a video has a picture track and a sound track', async () => {
  const { bytes } = await fetched(`${here.emulator.url}/cdn/o1/v/t16/17.mp4`);
  const text = bytes.toString('latin1');
  expect(text.indexOf('moov')).toBeLessThan(text.indexOf('mdat'));
  expect(text.match(/trak/g)).toHaveLength(2);
  expect(text).toContain('avcC');
  expect(text).toContain('mp4a');
});

test('links lead to the host of the request, and in a batch too', async () => {
  const id = await accountId();
  const batch = JSON.stringify([{ relative_url: `${id}?fields=profile_picture_url` }]);
  const { body } = await send('/', { method: 'POST', body: new URLSearchParams({ batch }) });
  const inner = JSON.parse((body as unknown as Json[])[0]?.['body'] as string) as Json;
  expect(inner['profile_picture_url']).toMatch(`${here.emulator.url}/cdn/`);
});

const middleOf = (name: string, size: number) => {
  const { data } = PNG.sync.read(imageOf(name, size, size));
  const at = (Math.floor(size * 0.52) * size + Math.floor(size * 0.5)) * 4;
  return [...data.subarray(at, at + 3)].join();
};

test('what was not uploaded is drawn: the same in every size and run, and another one for another name', () => {
  for (const [width, height] of [
    [50, 50],
    [1, 4096],
    [4096, 1],
    [1080, 1920],
  ] as const)
    for (let at = 0; at < 60; at += 1) expect(imageOf(`n${at}`, width, height).length).toBeGreaterThan(60);
  const names = Array.from({ length: 40 }, (_, at) => `name ${at}`);
  // A pixel at the edge of a shape may fall on the other side.
  const same = names.filter((name) => middleOf(name, 60) === middleOf(name, 600));
  expect(same.length).toBeGreaterThan(35);
  expect(new Set(names.map((name) => imageOf(name, 80, 80).toString('base64'))).size).toBeGreaterThan(20);
  const { width, height, data } = PNG.sync.read(imageOf('tall', 90, 160));
  expect([width, height, data.length]).toEqual([90, 160, 90 * 160 * 4]);
});
