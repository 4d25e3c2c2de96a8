import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { crc32, deflateSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import { PNG } from 'pngjs';
import { facebook } from '../effects/facebook/support.js';

const { here, send, get, pageId } = facebook();

/** A PNG by its specification, red on the left and blue on the right: what it shows is known without a library. */
function redAndBlue(width: number, height: number): Buffer {
  const line = Buffer.alloc(1 + width * 3);
  for (let column = 0; column < width; column += 1) line[1 + column * 3 + (column < width / 2 ? 0 : 2)] = 255;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2], 8);
  const pixels = deflateSync(Buffer.concat(Array.from({ length: height }, () => line)));
  const chunks = [
    ['IHDR', header],
    ['IDAT', pixels],
    ['IEND', Buffer.alloc(0)],
  ] as const;
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...chunks.map(([type, data]) => chunk(type, data))]);
}

function chunk(type: string, data: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  size.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(typed));
  return Buffer.concat([size, typed, sum]);
}

/** Made by ffmpeg: 320 by 320 pixels in teal, which is 0, 128, 128. */
const jpeg = readFileSync(fileURLToPath(new URL('../../../publishing/test/media/square.jpg', import.meta.url)));

async function upload(path: string, bytes: Uint8Array, more: Record<string, string> = {}): Promise<string> {
  const body = new FormData();
  for (const [name, value] of Object.entries(more)) body.set(name, value);
  body.set('source', new Blob([new Uint8Array(bytes)], { type: 'image/png' }), 'loaf.png');
  const answer = await send(path, { method: 'POST', body, token: here.emulator.tokens.page });
  expect(answer.status).toBe(200);
  return answer.body['id'] as string;
}

async function seen(url: string) {
  const response = await fetch(url);
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/png']);
  return PNG.sync.read(Buffer.from(await response.arrayBuffer()));
}

/** Red, green and blue in the middle of the left and of the right half. */
function halves({ width, height, data }: PNG): number[][] {
  return [0.25, 0.75].map((part) => {
    const at = (Math.floor(height / 2) * width + Math.floor(width * part)) * 4;
    return [...data.subarray(at, at + 3)];
  });
}

test('a photo that was uploaded shows the picture, in every size, and its post does, too', async () => {
  const id = await upload(`/${await pageId()}/photos`, redAndBlue(400, 200), { message: 'From both sides' });
  const photo = await get(`/${id}?fields=width,height,images,picture,source,page_story_id`);
  expect(photo).toMatchObject({ width: 400, height: 200 });
  const post = await get(`/${photo['page_story_id']}?fields=full_picture`);
  const addresses = [photo['source'], photo['picture'], photo['images'][3].source, post['full_picture']] as string[];
  for (const address of addresses) {
    const picture = await seen(address);
    expect(picture.width / picture.height).toBeCloseTo(2, 0);
    expect(halves(picture)).toEqual([
      [255, 0, 0],
      [0, 0, 255],
    ]);
  }
  // Its hash stays.
  expect(here.emulator.uploaded(id)).toEqual({ size: redAndBlue(400, 200).length, sha256: expect.any(String) });
});

test('a JPEG shows what it is', async () => {
  const id = await upload(`/${await pageId()}/photos`, jpeg, { published: 'false' });
  const photo = await get(`/${id}?fields=width,height,source`);
  expect(photo).toMatchObject({ width: 320, height: 320 });
  const picture = await seen(photo['source'] as string);
  expect(picture.width).toBe(320);
  const [[red = 0, green = 0, blue = 0] = []] = halves(picture);
  expect([red < 4, Math.abs(green - 128) < 4, Math.abs(blue - 128) < 4]).toEqual([true, true, true]);
});

test('the thumbnail of a video shows what was uploaded for it', async () => {
  const body = new FormData();
  body.set('thumb', new Blob([new Uint8Array(redAndBlue(640, 360))], { type: 'image/png' }), 'thumb.png');
  body.set('file_url', 'https://example.com/oven.mp4');
  const made = await send(`/${await pageId()}/videos`, { method: 'POST', body, token: here.emulator.tokens.page });
  const video = await get(`/${made.body['id']}?fields=picture,thumbnails{uri,is_preferred,width}`);
  expect(halves(await seen(video['picture'] as string))).toEqual([
    [255, 0, 0],
    [0, 0, 255],
  ]);
});

/** A small PNG whose header says another size. */
function saying(width: number, height: number): Buffer {
  const bytes = redAndBlue(8, 8);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
}

// What would take long to unpack, or cannot be, is drawn: nothing fails over it.
test.each<[string, Buffer]>([
  ['of more pixels than are unpacked', saying(4_000, 3_001)],
  ['that is cut', redAndBlue(400, 200).subarray(0, 60)],
  ['that says it is larger than it is', saying(3_000, 3_000)],
  ['that says it is larger than anything', saying(0xffffffff, 0xffffffff)],
  ['without a size', saying(0, 0)],
  ['whose segments lead nowhere', Buffer.from('ffd8ffe0ffffffc0', 'hex')],
  ['that is empty of pixels', Buffer.concat([jpeg.subarray(0, 200)])],
])('a picture %s is drawn', async (_, bytes) => {
  const id = await upload(`/${await pageId()}/photos`, bytes, { published: 'false' });
  const { source } = await get(`/${id}?fields=source`);
  expect((await seen(source as string)).width).toBeGreaterThan(0);
});

test('a picture is unpacked once, and not before somebody looks', async () => {
  const id = await upload(`/${await pageId()}/photos`, redAndBlue(400, 200), { published: 'false' });
  const { source } = await get(`/${id}?fields=source`);
  const [one, two] = await Promise.all([seen(source as string), seen(source as string)]);
  expect(Buffer.compare(one.data, two.data)).toBe(0);
});
