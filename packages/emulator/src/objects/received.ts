import { isObject } from '@edgewalk/core/declare';
import { type UploadRefusal, partialFile, wrongOffset } from '../errors/upload-refusal.js';
import type { Upload } from '../graph/effect.js';
import type { SentFile } from '../http/multipart.js';
import { UploadedPicture } from '../http/picture.js';
import { ReceivedFile } from '../http/received-file.js';
import type { StoredObject } from '../world/store.js';

type Fields = StoredObject['fields'];

/** The file that was uploaded for an object, so far. */
export interface UploadedFile {
  /** Bytes that have arrived. */
  readonly size: number;
  /** Of these bytes. */
  readonly sha256: string;
}

/** What has arrived of the file of an object; undefined where none was uploaded. */
export function fileOf({ received_file: file }: Fields): UploadedFile | undefined {
  return file === undefined ? undefined : (file as UploadedFile);
}

/** What is kept of a file that came in one piece: its size, its hash, and the picture that it is. */
export const received = (file: SentFile): UploadedFile & { readonly picture: UploadedPicture | undefined } => ({
  size: file.size,
  sha256: file.sha256,
  picture: file.picture(),
});

/** The picture that was uploaded for an object; undefined where there is none that can be shown. */
export function pictureFor({ received_file: file }: Fields): UploadedPicture | undefined {
  return isObject(file) && file['picture'] instanceof UploadedPicture ? file['picture'] : undefined;
}

/** How many bytes have arrived. */
export const arrivedOf = (fields: Fields): number => fileOf(fields)?.size ?? 0;

/** A file that is to grow; with `anew` from its beginning. */
export function growingFile(fields: Fields, anew = false): ReceivedFile {
  const { received_file: file } = fields;
  return file instanceof ReceivedFile && !anew ? file : new ReceivedFile();
}

export interface Rest {
  readonly offset: number;
  /** Of the whole file; undefined where nobody said it. */
  readonly size: number | undefined;
  readonly bytes: Upload['bytes'];
  /** Whether a file may begin again. */
  readonly restarts?: boolean;
}

/** Takes the bytes from an offset to the end of a file; the refusal where they do not begin or end where they must. */
export async function takeRest(fields: Fields, rest: Rest): Promise<UploadRefusal | undefined> {
  const { offset, size, bytes, restarts = false } = rest;
  const before = growingFile(fields, restarts && offset === 0);
  if (offset !== before.size) return wrongOffset(before.size);
  const file = new ReceivedFile(before);
  // Whoever asks meanwhile sees it grow.
  fields['received_file'] = file;
  await bytes.into(file);
  if (size === undefined || file.size === size) return undefined;
  // Bytes beyond the size are of another file.
  if (file.size > size) fields['received_file'] = before;
  return partialFile(size);
}
