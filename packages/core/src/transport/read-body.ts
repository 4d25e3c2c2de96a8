import { BodyProblem } from './failure.js';
import type { HttpRequest, HttpResponse } from '../wire/http.js';

/** Reads the body of a response as text or, for a binary request, as bytes. */
export async function readBody(
  { binary }: Pick<HttpRequest, 'binary'>,
  chunks: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<Pick<HttpResponse, 'body' | 'bytes'>> {
  const bytes = await readBytes(chunks, maxBytes);
  return binary === true ? { body: '', bytes } : { body: new TextDecoder().decode(bytes) };
}

/** Collects a body; throws once it exceeds the limit. */
async function readBytes(chunks: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.byteLength;
    if (size > maxBytes) throw new BodyProblem('too large', `the answer is larger than ${maxBytes} bytes`);
    parts.push(chunk);
  }
  return concatenate(parts, size);
}

/** Concatenates the parts of a body. */
export function concatenate(parts: readonly Uint8Array[], size: number): Uint8Array {
  if (parts.length === 1 && parts[0]) return parts[0];
  const whole = new Uint8Array(size);
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.byteLength;
  }
  return whole;
}
