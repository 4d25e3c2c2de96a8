import type * as zlib from 'node:zlib';
import { BodyProblem } from './failure.js';

/** What the client asks for. */
export const acceptedEncodings = 'gzip, br';

type Unpack = (packed: Uint8Array, options: { readonly maxOutputLength: number }) => Uint8Array;

/** Bundlers do not find it so, and need no stand-in for it. */
const zlibOf = (): typeof zlib => process.getBuiltinModule('node:zlib');

/** Some proxies pack in ways that were not asked for, and some servers write deflate without its header. */
const unpackers = new Map<string, (packed: Uint8Array) => Unpack>([
  ['gzip', () => zlibOf().gunzipSync],
  ['x-gzip', () => zlibOf().gunzipSync],
  ['deflate', ([first = 0]) => ((first & 0x0f) === 8 ? zlibOf().inflateSync : zlibOf().inflateRawSync)],
  ['br', () => zlibOf().brotliDecompressSync],
]);

/** Proxies may pack what is packed. More layers than that are nobody's mistake. */
const mostLayers = 3;

/** The layers of a `content-encoding`, the outermost last; undefined if one cannot be unpacked. */
export function layersOf(encoding = ''): readonly string[] | undefined {
  const layers = encoding
    .split(',')
    .map((layer) => layer.trim().toLowerCase())
    .filter((layer) => layer !== '' && layer !== 'identity');
  return layers.length <= mostLayers && layers.every((layer) => unpackers.has(layer)) ? layers : undefined;
}

/**
 * Unpacks a whole body, up to `maxBytes`. At once, and not as a stream: that takes half the time, and less than parsing
 * the result.
 */
export function unpack(packed: Uint8Array, layers: readonly string[], maxBytes: number): Uint8Array {
  // An empty body is not packed, whatever its headers say.
  if (packed.byteLength === 0) return packed;
  return layers.reduceRight((bytes, layer) => unpackLayer(bytes, layer, maxBytes), packed);
}

function unpackLayer(packed: Uint8Array, layer: string, maxBytes: number): Uint8Array {
  try {
    return unpackers.get(layer)?.(packed)(packed, { maxOutputLength: maxBytes }) ?? packed;
  } catch (thrown) {
    const { code } = thrown as NodeJS.ErrnoException;
    if (code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(maxBytes);
    throw new BodyProblem('encoding', `the answer cannot be unpacked (${code})`);
  }
}

export const unknownEncoding = (): BodyProblem =>
  new BodyProblem('encoding', 'the answer is encoded in a way that was not asked for');

export const tooLarge = (maxBytes: number): BodyProblem =>
  new BodyProblem('too large', `the answer is larger than ${maxBytes} bytes`);
