import { Buffer } from 'node:buffer';
import { imageOf } from './image.js';

/** The addresses that files have in the store: of hosts that exist nowhere. */
const stored = /https:\/\/(?:cdn|video)\.(?:instagram|facebook)\.example\//g;

/** Puts the emulator's own address in place of hosts that exist nowhere: what a response links to can be fetched. */
export const withFiles = (text: string, origin: string): string => text.replaceAll(stored, `${origin}/cdn/`);

interface ServedFile {
  readonly status: 200;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** The file at a path, if the emulator serves one there. It needs no token. */
export function fileAt(url: string): ServedFile | undefined {
  const [path = ''] = url.split('?');
  const [, id, width, height] = /^\/images\/([\w.-]+)\/(\d+)x(\d+)\.png$/.exec(path) ?? [];
  if (id !== undefined) return served('image/png', imageOf(id, Number(width), Number(height)));
  const [, name = '', extension] = /^\/cdn\/(.+)\.(png|mp4|srt)$/.exec(path) ?? [];
  if (extension === 'png') return served('image/png', imageOf(name, 720, 720));
  if (extension === 'mp4') return served('video/mp4', emptyVideo());
  if (extension === 'srt')
    return served('application/x-subrip', Buffer.from('1\r\n00:00:00,000 --> 00:00:02,000\r\nHello\r\n'));
  return undefined;
}

const served = (type: string, body: Buffer): ServedFile => ({
  status: 200,
  headers: { 'content-type': type, 'cache-control': 'max-age=1209600' },
  body,
});

/** An MP4 of a minute, as its header says, without a track: there is nothing to see or to hear. */
function emptyVideo(): Buffer {
  const about = Buffer.alloc(100);
  // A thousand units a second, a minute of them, at normal speed and volume, as it lies, and the number of the next track.
  about.writeUInt32BE(1000, 12);
  about.writeUInt32BE(60_000, 16);
  about.writeUInt32BE(0x1_0000, 20);
  about.writeUInt16BE(0x100, 24);
  for (const [at, value] of [
    [36, 0x1_0000],
    [52, 0x1_0000],
    [68, 0x4000_0000],
    [96, 1],
  ] as const)
    about.writeUInt32BE(value, at);
  return Buffer.concat([box('ftyp', Buffer.from('isom\0\0\x02\0isommp41', 'latin1')), box('moov', box('mvhd', about))]);
}

function box(type: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + content.length, 0);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, content]);
}
