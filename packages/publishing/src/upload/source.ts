import type { FileSource } from '@edgewalk/core';
import { openUpload, type UploadFile } from './file.js';
import { RangeReader } from './reader.js';

/** A file for an edge that takes it in one request. Throws a `FileProblem` where there is none. */
export async function sourceOf(given: UploadFile): Promise<FileSource> {
  const file = await openUpload(given);
  const { name, type, size } = file;
  const about = { ...(name !== undefined && { name }), ...(type !== undefined && { type }) };
  return { ...about, size, stream: () => new RangeReader(file).read(0, size) };
}
