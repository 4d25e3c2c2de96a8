import { stat } from 'node:fs/promises';
import { UsageError } from '../arguments/usage-error.js';

/** A file or an address to publish. */
export type Media =
  | { readonly url: string }
  | { readonly file: string; readonly size: number; readonly changed: number };

/** Reads what an argument names. */
export async function readMedia(argument: string): Promise<Media> {
  if (/^https?:\/\//i.test(argument)) return { url: argument };
  if (/^[a-z][\w+.-]*:\/\//i.test(argument))
    throw new UsageError('media: give a file, or an address that begins with https://');
  const found = await stat(argument).catch(() => undefined);
  if (found?.isFile() !== true) throw new UsageError(`media: the file ${argument} cannot be read`);
  return { file: argument, size: found.size, changed: found.mtimeMs };
}

/** Whether its name is that of a video. What is in a file is looked at before it is sent. */
export const isVideo = (media: Media): boolean =>
  /\.(?:mp4|mov|m4v|webm|avi|mkv)$/i.test('url' in media ? media.url.replace(/[?#].*$/, '') : media.file);
