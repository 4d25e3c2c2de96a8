import { Buffer } from 'node:buffer';
import type * as jpegJs from 'jpeg-js';
import type * as pngjs from 'pngjs';

/** Four bytes a pixel: red, green, blue, and how opaque it is. */
interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

type Size = Pick<Pixels, 'width' | 'height'>;

/** Larger ones are drawn: to unpack them would take seconds. */
const most = { bytes: 4 * 1024 * 1024, pixels: 12_000_000 } as const;
/** The longer side of what is kept. */
const longest = 320;

/** A picture that was uploaded. Its bytes are kept until somebody looks at it, and then a small copy in their place. */
export class UploadedPicture implements Size {
  readonly width: number;
  readonly height: number;
  #bytes: Buffer | undefined;
  #small: Promise<Pixels | undefined> | undefined;

  constructor(bytes: Buffer, { width, height }: Size) {
    this.#bytes = bytes;
    this.width = width;
    this.height = height;
  }

  /** The picture as a PNG of a size; undefined where it is damaged. */
  async png({ width, height }: Size): Promise<Buffer | undefined> {
    const small = await (this.#small ??= this.#shrink());
    if (small === undefined) return undefined;
    const { PNG } = await loadPng();
    const png = new PNG({ width, height });
    png.data = Buffer.from(scaled(small, { width, height }).data);
    return PNG.sync.write(png);
  }

  async #shrink(): Promise<Pixels | undefined> {
    const bytes = this.#bytes ?? Buffer.alloc(0);
    this.#bytes = undefined;
    try {
      const whole = isPng(bytes) ? (await loadPng()).PNG.sync.read(bytes) : await readJpeg(bytes);
      const scale = Math.min(1, longest / Math.max(whole.width, whole.height));
      return scaled(whole, { width: whole.width * scale, height: whole.height * scale });
    } catch {
      return undefined;
    }
  }
}

// Both are loaded when the first picture is looked at.
const loadPng = async (): Promise<typeof pngjs> => {
  const loaded = (await import('pngjs')) as typeof pngjs & { readonly default?: typeof pngjs };
  return loaded.default ?? loaded;
};

async function readJpeg(bytes: Buffer): Promise<Pixels> {
  const loaded = (await import('jpeg-js')) as typeof jpegJs & { readonly default?: typeof jpegJs };
  const { decode } = loaded.default ?? loaded;
  return decode(bytes, { useTArray: true, formatAsRGBA: true, maxMemoryUsageInMB: 256 });
}

/** The picture in another size: each pixel is the mean of those that it stands for. */
function scaled(from: Pixels, size: Size): Pixels {
  const [width, height] = [size.width, size.height].map((side) => Math.max(1, Math.round(side))) as [number, number];
  const data = new Uint8Array(width * height * 4);
  const [lefts, tops] = [edges(from.width, width), edges(from.height, height)];
  for (let row = 0; row < height; row += 1)
    for (let column = 0; column < width; column += 1) {
      const block = {
        left: lefts[column] ?? 0,
        right: lefts[column + 1] ?? 0,
        top: tops[row] ?? 0,
        bottom: tops[row + 1] ?? 0,
      };
      const at = (row * width + column) * 4;
      for (let part = 0; part < 4; part += 1) data[at + part] = meanOf(from, block, part);
    }
  return { width, height, data };
}

/** Where each of so many parts of a length begins, and at last its end. */
const edges = (length: number, count: number): Uint32Array =>
  Uint32Array.from({ length: count + 1 }, (_, at) => Math.floor((at * length) / count));

interface Block {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A block is one pixel at least: where a picture grows, several stand for the same one. */
function meanOf({ data, width }: Pixels, { left, right, top, bottom }: Block, part: number): number {
  let [sum, count] = [0, 0];
  for (let row = top; row < Math.max(bottom, top + 1); row += 1)
    for (let column = left; column < Math.max(right, left + 1); column += 1) {
      sum += data[(row * width + column) * 4 + part] ?? 0;
      count += 1;
    }
  return Math.round(sum / count);
}

/** The picture in the bytes of a file; undefined where it is no JPEG or PNG, or too large to unpack. */
export function pictureIn(chunks: readonly Uint8Array[] | undefined, size: number): UploadedPicture | undefined {
  if (chunks === undefined || size > most.bytes) return undefined;
  const bytes = Buffer.concat(chunks);
  const found = isPng(bytes) ? pngSize(bytes) : jpegSize(bytes);
  if (found === undefined || found.width * found.height > most.pixels) return undefined;
  return found.width > 0 && found.height > 0 ? new UploadedPicture(bytes, found) : undefined;
}

const isPng = (bytes: Buffer): boolean => bytes.subarray(0, 8).toString('hex') === '89504e470d0a1a0a';

const pngSize = (bytes: Buffer): Size | undefined =>
  bytes.length < 24 ? undefined : { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };

/** The segment that says the size has a type from C0 to CF, which are no tables. */
function jpegSize(bytes: Buffer): Size | undefined {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return undefined;
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; at += 2 + bytes.readUInt16BE(at + 2)) {
    const type = bytes[at + 1] ?? 0;
    const isSize = type >= 0xc0 && type <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(type);
    if (isSize) return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
  }
  return undefined;
}
