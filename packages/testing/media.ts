import { Buffer } from 'node:buffer';

/** A head, and a pattern in which no piece is like another. */
const file = (head: string, size: number): Uint8Array<ArrayBuffer> => {
  const bytes = Uint8Array.from({ length: size }, (_, at) => (at * 31 + (at >> 11)) % 251);
  bytes.set(Buffer.from(head, 'latin1').subarray(0, size));
  return bytes;
};

/** What begins as a JPEG. */
export const imageBytes = (size = 100): Uint8Array<ArrayBuffer> => file('\u00FF\u00D8\u00FF\u00E0\0\u0010JFIF\0', size);

/** What begins as an MP4. */
export const videoBytes = (size = 1000): Uint8Array<ArrayBuffer> =>
  file('\0\0\0\u0018ftypisom\0\0\u0002\0isommp41', size);
