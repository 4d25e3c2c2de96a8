import { sha256 } from '@edgewalk/core/declare';
import { iterate, type OpenedFile } from './file.js';
import { readSafely } from './reader.js';

/** How much of each end of a file goes into its mark, in bytes. */
const endSize = 65_536;

/**
 * What tells a file from another: its size, its time and both of its ends. A file that is read once has only its size.
 * Reading all of a large one would take as long as to send it.
 */
export async function markOf(file: OpenedFile): Promise<string> {
  const { size, changedAt = 0, isReadOnce } = file;
  if (isReadOnce === true) return `${size}`;
  const both = async () => [await bytesAt(file, 0), await bytesAt(file, Math.max(0, size - endSize))];
  const ends = await readSafely(both, file);
  return (await sha256(`${size} ${changedAt} ${ends.join(' ')}`)).slice(0, 32);
}

async function bytesAt({ open }: OpenedFile, from: number): Promise<string> {
  let text = '';
  let left = endSize;
  for await (const chunk of iterate(await open(from))) {
    const taken = chunk.subarray(0, left);
    for (const byte of taken) text += String.fromCharCode(byte);
    left -= taken.byteLength;
    if (left === 0) break;
  }
  return text;
}
