import { createHash } from 'node:crypto';
import { Buffer } from 'node:buffer';
import { crc32, deflateSync } from 'node:zlib';

/** Where the emulator serves images: any of this form. */
export const imageUrl = (origin: string, id: string, width: number, height: number): string =>
  `${origin}/images/${id}/${width}x${height}.png`;

/** More pixels than Meta gives. */
export const largest = 4096;

/** A PNG of stripes in two colours. The same name has the same colours. */
export function imageOf(name: string, width: number, height: number): Buffer {
  const [columns = 1, rows = 1] = [width, height].map((size) => Math.min(largest, Math.max(1, size)));
  const [red = 0, green = 0, blue = 0, stripes = 0] = createHash('sha256').update(name).digest();
  const palette = [red, green, blue, 255 - red, 255 - green, 255 - blue];
  const header = Buffer.alloc(13);
  header.writeUInt32BE(columns, 0);
  header.writeUInt32BE(rows, 4);
  // One bit a pixel, which says the colour of a palette.
  header.set([1, 3], 8);
  const bands = 2 + (stripes % 6);
  const line = 1 + Math.ceil(columns / 8);
  const pixels = Buffer.alloc(rows * line);
  for (let row = 0; row < rows; row += 1)
    if (Math.floor((row * bands) / rows) % 2 === 1) pixels.fill(0xff, row * line + 1, (row + 1) * line);
  const chunks = [chunk('IHDR', header), chunk('PLTE', palette), chunk('IDAT', deflateSync(pixels)), chunk('IEND', [])];
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...chunks]);
}

function chunk(type: string, data: Uint8Array | readonly number[]): Buffer {
  const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), Buffer.from(data)]);
  size.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(typed));
  return Buffer.concat([size, typed, sum]);
}
