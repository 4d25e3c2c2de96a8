import { BodyProblem } from './failure.js';

/** The client requests no compression, but some proxies compress anyway. */
const unpackers = new Map([
  ['gzip', 'gunzip'],
  ['x-gzip', 'gunzip'],
  ['deflate', 'inflate'],
  ['br', 'brotliDecompress'],
] as const);

const isPlain = (encoding: string): boolean => encoding === '' || encoding === 'identity';

const unpackerOf = (encoding: string) => unpackers.get(encoding.toLowerCase() as Parameters<typeof unpackers.get>[0]);

/** Whether `unpack` supports an encoding. */
export const isReadable = (encoding: string): boolean => isPlain(encoding) || unpackerOf(encoding) !== undefined;

/** Decompresses a body. Stops when the result exceeds the limit. */
export async function unpack(bytes: Uint8Array, encoding: string, maxBytes: number): Promise<Uint8Array> {
  const name = isPlain(encoding) ? undefined : unpackerOf(encoding);
  if (name === undefined) return bytes;
  const zlib = await import('node:zlib');
  return new Promise((resolve, reject) => {
    // Their types differ in options that are not used here.
    const unpacker: typeof zlib.gunzip = zlib[name];
    unpacker(bytes, { maxOutputLength: maxBytes }, (error, whole) =>
      error ? reject(problemOf(error, maxBytes)) : resolve(whole),
    );
  });
}

function problemOf(error: NodeJS.ErrnoException, maxBytes: number): BodyProblem {
  return error.code === 'ERR_BUFFER_TOO_LARGE'
    ? new BodyProblem('too large', `the answer is larger than ${maxBytes} bytes`)
    : new BodyProblem('encoding', `the answer cannot be unpacked (${error.code})`);
}
