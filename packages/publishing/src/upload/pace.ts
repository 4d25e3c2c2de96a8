import type { UploadSettings } from './options.js';

/** Gives bytes out as quickly as the limit allows: ten pieces a second. */
export async function* pace(
  chunk: Uint8Array,
  { bytesPerSecond, timer }: UploadSettings,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array> {
  if (bytesPerSecond === undefined) return yield chunk;
  const most = Math.max(1, Math.ceil(bytesPerSecond / 10));
  for (let at = 0; at < chunk.byteLength; at += most) {
    const piece = chunk.subarray(at, at + most);
    await timer.sleep((piece.byteLength / bytesPerSecond) * 1000, signal);
    yield piece;
  }
}
