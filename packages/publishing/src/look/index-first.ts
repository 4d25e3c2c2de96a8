/** Whether the index of an MP4 or MOV (`moov`) comes before its media (`mdat`); undefined where the beginning does not tell. */
export function isIndexFirst(head: Uint8Array): boolean | undefined {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  for (let at = 0; at + 8 <= head.byteLength;) {
    const name = String.fromCharCode(...head.subarray(at + 4, at + 8));
    if (name === 'moov' || name === 'mdat') return name === 'moov';
    const size = view.getUint32(at);
    // 0 and 1 are sizes of another kind, which only large atoms have.
    if (size < 8) return undefined;
    at += size;
  }
  return undefined;
}
