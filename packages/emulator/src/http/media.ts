import { Buffer } from 'node:buffer';

/** What files begin with: a text of bytes, and where it stands. */
type Signature = readonly [at: number, bytes: string];

const start = (bytes: string): Signature => [0, bytes];
const second = (bytes: string): Signature => [4, bytes];
const third = (bytes: string): Signature => [8, bytes];

/** Pictures in the container of a video. */
const heif = ['heic', 'heix', 'heim', 'heis', 'hevc', 'mif1', 'msf1', 'avif', 'avis'].map((brand) =>
  second(`ftyp${brand}`),
);

/** JPEG, PNG, GIF, BMP, TIFF, WebP, HEIC and AVIF. */
const images = [
  ...['\u00FF\u00D8\u00FF', '\u0089PNG\r\n', 'GIF8', 'BM', 'II*\0', 'MM\0*'].map(start),
  third('WEBP'),
  ...heif,
];

/** MP4 and QuickTime, Matroska and WebM, AVI, FLV, Ogg, MPEG, WMV and GIF. */
const videos = [
  ...['ftyp', 'moov', 'mdat', 'wide', 'free', 'skip'].map(second),
  ...['\u001AE\u00DF\u00A3', 'FLV', 'OggS', '\0\0\u0001', '0&\u00B2u', 'GIF8'].map(start),
  third('AVI '),
];

/** A transport stream has this byte at the start of each of its packets. */
const packets = [start('G'), [188, 'G']] satisfies Signature[];

/** How much of a file tells what it is. */
const headLength = 189;

/** True where the start of a file is that of no video. A few bytes say nothing, unless they are the whole of it. */
export const isNoVideo = (head: Head | undefined, length: number, size: number): boolean =>
  head?.isVideo === false && (length >= fewest || length >= size);

const fewest = 12;

/** Keeps the first bytes of those that come, after those that came before. */
export class HeadReader {
  readonly #chunks: Uint8Array[];
  #size: number;

  constructor(before?: HeadReader) {
    this.#chunks = before === undefined ? [] : [...before.#chunks];
    this.#size = before === undefined ? 0 : before.#size;
  }

  add(chunk: Uint8Array): void {
    if (this.#size >= headLength) return;
    this.#chunks.push(Buffer.from(chunk.subarray(0, headLength)));
    this.#size += chunk.length;
  }

  read(): Head {
    return new Head(Buffer.concat(this.#chunks));
  }
}

/** The first bytes of a file. */
export class Head {
  readonly #text: string;

  constructor(bytes: Uint8Array) {
    this.#text = Buffer.from(bytes.subarray(0, headLength)).toString('latin1');
  }

  get isImage(): boolean {
    return images.some(this.#has);
  }

  get isVideo(): boolean {
    return (videos.some(this.#has) && !heif.some(this.#has)) || packets.every(this.#has);
  }

  readonly #has = ([at, bytes]: Signature): boolean => this.#text.startsWith(bytes, at);
}
