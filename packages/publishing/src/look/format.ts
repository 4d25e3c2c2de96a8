import type { MediaFacts } from './facts.js';

type Format = Pick<MediaFacts, 'media' | 'format'>;
const image = (format: string): Format => ({ media: 'image', format });
const video = (format: string): Format => ({ media: 'video', format });

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
  [/^[^]{4}ftypM4[AB]/, { format: 'm4a' }],
  [/^[^]{4}ftyp/, video('mp4')],
  [/^[^]{4}(?:moov|mdat|wide|pnot)/, video('mov')],
  [/^[^]E\xdf\xa3[^]{0,60}webm/, video('webm')],
  [/^[^]E\xdf\xa3/, video('mkv')],
  [/^RIFF[^]{4}AVI /, video('avi')],
  [/^FLV/, video('flv')],
  [/^0&\xb2u\x8ef/, video('wmv')],
  [/^\0\0[^]\xba/, video('mpeg')],
  [/^%PDF-/, { format: 'pdf' }],
];

/** The format of a file by its first bytes. */
export function formatOf(head: Uint8Array): Format {
  const text = String.fromCharCode(...head.subarray(0, 80));
  return beginnings.find(([beginning]) => beginning.test(text))?.[1] ?? {};
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
