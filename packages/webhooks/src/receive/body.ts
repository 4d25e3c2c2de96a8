/** The raw body: bytes, or a string with the same content. */
export type RawBody = Uint8Array | ArrayBuffer | string;

/** The bytes of a body; undefined for anything else, such as an object from a body parser. */
export function bytesOf(body: unknown): Uint8Array<ArrayBuffer> | undefined {
  if (typeof body === 'string') return new TextEncoder().encode(body);
  if (isBuffer(body)) return new Uint8Array(body);
  // Pooled Buffers share memory: this is a view, not a copy.
  if (ArrayBuffer.isView(body)) return new Uint8Array(body.buffer as ArrayBuffer, body.byteOffset, body.byteLength);
  return undefined;
}

/** Not `instanceof`: test environments such as jsdom have an ArrayBuffer of their own. */
const isBuffer = (body: unknown): body is ArrayBuffer =>
  Object.prototype.toString.call(body) === '[object ArrayBuffer]';
