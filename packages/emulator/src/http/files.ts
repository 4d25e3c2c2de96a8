import { Buffer } from 'node:buffer';
import { imageOf, largest } from './image.js';
import type { UploadedPicture } from './picture.js';
import { video } from './video.js';

/** The addresses that files have in the store: of hosts that exist nowhere. */
const stored = /https:\/\/(?:cdn|video)\.(?:instagram|facebook|threads)\.example\//g;

/** Puts the emulator's own address in place of hosts that exist nowhere: what a response links to can be fetched. */
export const withFiles = (text: string, origin: string): string => text.replaceAll(stored, `${origin}/cdn/`);

interface ServedFile {
  readonly status: 200;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** What was uploaded as a picture, by the id of what it is of. */
export type Pictures = (id: string) => UploadedPicture | undefined;

/** The file at a path, if the emulator serves one there. It needs no token. */
export async function fileAt(url: string, pictures: Pictures): Promise<ServedFile | undefined> {
  const [path = ''] = url.split('?');
  const [, id, width, height] = /^\/(?:images|cdn\/uploads)\/([\w.-]+)\/(\d+)x(\d+)\.png$/.exec(path) ?? [];
  if (id !== undefined) return served('image/png', await imageFor(id, Number(width), Number(height), pictures));
  const [, name = '', extension] = /^\/cdn\/(.+)\.(png|mp4|srt)$/.exec(path) ?? [];
  if (extension === 'png') return served('image/png', imageOf(name, 720, 720));
  if (extension === 'mp4') return served('video/mp4', video());
  if (extension === 'srt')
    return served('application/x-subrip', Buffer.from('1\r\n00:00:00,000 --> 00:00:02,000\r\nHello\r\n'));
  return undefined;
}

/** The picture that was uploaded, or one that is drawn. */
async function imageFor(id: string, columns: number, rows: number, pictures: Pictures): Promise<Buffer> {
  const [width, height] = [columns, rows].map((side) => Math.min(largest, Math.max(1, side))) as [number, number];
  return (await pictures(id)?.png({ width, height })) ?? imageOf(id, width, height);
}

const served = (type: string, body: Buffer): ServedFile => ({
  status: 200,
  headers: { 'content-type': type, 'cache-control': 'max-age=1209600' },
  body,
});
