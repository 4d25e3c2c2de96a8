import { BodyIncompleteError, BodyTooLargeError, type WebhookError } from '../signature/errors.js';

/** A body and its `content-length`. */
interface Incoming {
  readonly body: AsyncIterable<Uint8Array> | null;
  readonly declared: unknown;
}

/** Reads a whole body; returns the refusal if it is too large, without reading on, or incomplete. */
export async function readAtMost({ body, declared }: Incoming, maxBytes: number): Promise<Uint8Array | WebhookError> {
  if (Number(declared) > maxBytes) return new BodyTooLargeError(maxBytes);
  try {
    return await readWhole(body, maxBytes);
  } catch {
    return new BodyIncompleteError();
  }
}

async function readWhole(body: Incoming['body'], maxBytes: number): Promise<Uint8Array | WebhookError> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.length;
    if (size > maxBytes) return new BodyTooLargeError(maxBytes);
    chunks.push(chunk);
  }
  return join(chunks, size);
}

function join(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
