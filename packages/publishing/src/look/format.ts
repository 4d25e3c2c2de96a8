import type { MediaFacts } from './facts.js';

type Format = Pick<MediaFacts, 'media' | 'format'>;
const image = (format: string): Format => ({ media: 'image', format });
const video = (format: string): Format => ({ media: 'video', format });
const other = (format: string): Format => ({ media: 'other', format });

/** The beginnings of files, as text of one character a byte. */
const beginnings: readonly (readonly [RegExp, Format])[] = [
  [/^\xff\xd8\xff/, image('jpeg')],
  [/^\x89PNG\r\n/, image('png')],
  [/^GIF8[79]a/, image('gif')],
  [/^BM[^]{4}\0\0\0\0/, image('bmp')],
  [/^(?:II\*\0|MM\0\*)/, image('tiff')],
  [/^RIFF[^]{4}WEBP/, image('webp')],
  [/^[^]{4}ftyp(?:hei[cxms]|hev[cxms]|mif1|msf1)/, image('heic')],
  [/^[^]{4}ftypavi[fs]/, image('avif')],
  [/^[^]{4}ftypqt {2}/, video('mov')],
  [/^[^]{4}ftyp3g/, video('3gp')],
  [/^[^]{4}ftypM4[AB]/, other('m4a')],
  [/^[^]{4}ftyp/, video('mp4')],
  [/^[^]{4}(?:moov|mdat|wide|pnot|free|skip)/, video('mov')],
  [/^[^]E\xdf\xa3[^]{0,60}webm/, video('webm')],
  [/^[^]E\xdf\xa3/, video('mkv')],
  [/^RIFF[^]{4}AVI /, video('avi')],
  [/^FLV/, video('flv')],
  [/^0&\xb2u\x8ef/, video('wmv')],
  [/^\0\0[^][\xba\xb3]/, video('mpeg')],
  // The packets of a transport stream, which cameras put a time before.
  [/^(?:G[^]{187}G|[^]{4}G[^]{191}G)/, video('ts')],
  [/^OggS/, video('ogg')],
  [/^8BPS/, image('psd')],
  [/^%PDF-/, other('pdf')],
  [/^PK[^ -~]{2}/, other('zip')],
  [/^[^ -~]\x8b/, other('gzip')],
  [/^(?:ID3|\xff[\xfb\xf3\xf2])/, other('mp3')],
  [/^RIFF[^]{4}WAVE/, other('wav')],
];

/** How much of a file the beginnings are looked for in; the packets of a transport stream are the longest. */
const longestBeginning = 200;

/** The format of a file by its first bytes; `unknown` where they are of none that we know. */
export function formatOf(head: Uint8Array): Format {
  const bytes = String.fromCharCode(...head.subarray(0, longestBeginning));
  const known = beginnings.find(([beginning]) => beginning.test(bytes))?.[1];
  return known ?? textFormatOf(head) ?? { format: 'unknown' };
}

/** What is text from its first byte on: a page of an error that was saved as a video, for example. */
function textFormatOf(head: Uint8Array): Format | undefined {
  const text = textIn(head);
  if (text === undefined) return undefined;
  if (/<svg[\s>]/i.test(text)) return image('svg');
  return other(/^\s*<(?:!doctype html|html|head)\b/i.test(text) ? 'html' : 'text');
}

/** The text of a beginning; undefined where it is none. The last character may be cut. */
function textIn(head: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return /(?![\t\n\f\r])\p{Cc}/u.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

const extensions: Readonly<Record<string, Format>> = {
  ...Object.fromEntries(['png', 'gif', 'bmp', 'webp', 'heic', 'avif', 'svg', 'psd'].map((name) => [name, image(name)])),
  ...Object.fromEntries(['jpg', 'jpeg', 'jpe', 'jfif'].map((name) => [name, image('jpeg')])),
  ...Object.fromEntries(['tif', 'tiff'].map((name) => [name, image('tiff')])),
  heif: image('heic'),
  ...Object.fromEntries(['mp4', 'mov', 'webm', 'mkv', 'avi', 'flv', 'wmv', 'mpeg'].map((name) => [name, video(name)])),
  ...Object.fromEntries(['3gp', '3g2'].map((name) => [name, video('3gp')])),
  m4v: video('mp4'),
  qt: video('mov'),
  mpg: video('mpeg'),
  ...Object.fromEntries(['pdf', 'm4a', 'mp3', 'wav', 'aac', 'zip'].map((name) => [name, { format: name }])),
};

/** The format that the end of a name says; nothing where the end is unknown. */
export function formatOfName(name: string): Format {
  const extension = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(extensions, extension) ? (extensions[extension] ?? {}) : {};
}

const types: Readonly<Record<string, string>> = {
  'video/quicktime': 'mov',
  'video/x-matroska': 'mkv',
  'video/x-msvideo': 'avi',
  'image/svg+xml': 'svg',
};

/** The format that a type says, such as `image/png`. */
export function formatOfType(type: string): Format {
  const [plain = ''] = type.toLowerCase().split(';');
  return formatOfName(`.${types[plain.trim()] ?? plain.trim().replace(/^\w+\//, '')}`);
}
