import { createHash } from 'node:crypto';
import { Buffer } from 'node:buffer';
import { crc32, deflateSync } from 'node:zlib';
import { motifs, palettes, type Shape } from './motifs.js';

/** Where the emulator serves images: any of this form. */
export const imageUrl = (origin: string, id: string, width: number, height: number): string =>
  `${origin}/images/${id}/${width}x${height}.png`;

/** More pixels than Meta gives. */
export const largest = 4096;

/** A PNG of a scene in a few colours. The same name has the same picture, in any size. */
export function imageOf(name: string, width: number, height: number): Buffer {
  const [columns = 1, rows = 1] = [width, height].map((size) => Math.min(largest, Math.max(1, size)));
  const [scene = 0, colours = 0] = createHash('sha256').update(name).digest();
  const header = Buffer.alloc(13);
  header.writeUInt32BE(columns, 0);
  header.writeUInt32BE(rows, 4);
  // A byte a pixel, which says the colour of a palette.
  header.set([8, 3], 8);
  const palette = (palettes[colours % palettes.length] ?? []).flatMap((rgb) => [
    rgb >> 16,
    (rgb >> 8) & 255,
    rgb & 255,
  ]);
  const pixels = paint(motifs[scene % motifs.length] ?? [], columns, rows);
  const chunks = [chunk('IHDR', header), chunk('PLTE', palette), chunk('IDAT', deflateSync(pixels)), chunk('IEND', [])];
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...chunks]);
}

/** The width and the height of a scene. */
const units = 120;

/** Paints shapes, each over those before it, so that the scene covers the picture; a line begins with its filter, none. */
function paint(shapes: readonly Shape[], columns: number, rows: number): Buffer {
  const line = 1 + columns;
  const pixels = Buffer.alloc(rows * line);
  const scale = Math.max(columns, rows) / units;
  const [left, top] = [columns, rows].map((size) => (size - units * scale) / 2) as [number, number];
  const column = (x: number) => Math.min(columns, Math.max(0, Math.round(x * scale + left)));
  for (let row = 0; row < rows; row += 1)
    for (const { colour, span } of shapes) {
      const [from, to] = span((row + 0.5 - top) / scale) ?? [0, 0];
      pixels.fill(colour, row * line + 1 + column(from), row * line + 1 + column(to));
    }
  return pixels;
}

function chunk(type: string, data: Uint8Array | readonly number[]): Buffer {
  const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), Buffer.from(data)]);
  size.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(typed));
  return Buffer.concat([size, typed, sum]);
}
