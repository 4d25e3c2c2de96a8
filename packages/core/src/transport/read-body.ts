import { BodyProblem } from './failure.js';
import type { HttpRequest, HttpResponse } from '../wire/http.js';

/** An answer's body, as it was asked for. */
export async function readBody(
  { binary }: Pick<HttpRequest, 'binary'>,
  chunks: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<Pick<HttpResponse, 'body' | 'bytes'>> {
  const bytes = await readBytes(chunks, maxBytes);
  return binary === true ? { body: '', bytes } : { body: new TextDecoder().decode(bytes) };
}

/** Collects a body, and gives up once it passes the limit. */
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

/** The parts of a body as one. */
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
