import { publishingFailure } from '../../errors/publishing.js';
import { isPublicAddress } from '../../world/hosts.js';

/**
 * Nothing is downloaded: what becomes of a file can be read off its address. The name of the file, without its
 * extension, provokes a failure at once.
 */
const refusedNames: Readonly<Record<string, number>> = {
  'too-large': 2207004,
  'wrong-format': 2207005,
  'aspect-ratio': 2207009,
  timeout: 2207003,
  'server-error': 2207001,
  'create-failed': 2207032,
};

/** These are taken, and fail while Instagram works on them: the container ends as ERROR. */
const failingNames: Readonly<Record<string, number>> = {
  broken: 2207026,
  'upload-failed': 2207053,
  'download-failed': 2207052,
};

/** Refuses what Instagram refuses at first sight. */
export function inspectFile(address: string, kind: 'image' | 'video'): void {
  const subcode = refusalOf(address, kind);
  if (subcode !== undefined) throw publishingFailure(subcode);
}

function refusalOf(address: string, kind: 'image' | 'video'): number | undefined {
  if (!isPublicAddress(address)) return 2207052;
  const { name, extension } = fileOf(address);
  if (refusedNames[name] !== undefined) return refusedNames[name];
  if (/^(html?|pdf|txt|json|zip)$/.test(extension)) return 2207052;
  if (kind === 'video') return /^(avi|mkv|wmv|flv|webm|gif|jpe?g|png|webp|heic)$/.test(extension) ? 2207026 : undefined;
  if (/^(mp4|m4v|mov|avi|mkv|webm|mp3)$/.test(extension)) return 2207052;
  return /^(png|gif|webp|bmp|tiff?|svg|heic|avif)$/.test(extension) ? 2207005 : undefined;
}

/** The subcode a file will fail with, later. */
export const laterFailureOf = (address: string): number | undefined => failingNames[fileOf(address).name];

/** How long Instagram works on a video, in milliseconds: a few seconds, or five minutes for one called `slow`. */
export const processingTime = (address: string): number => (fileOf(address).name === 'slow' ? 300_000 : 3000);

/** Every video is a minute long. */
export function checkOffset(offset = 0): void {
  if (offset > 60_000) throw publishingFailure(2207057);
}

function fileOf(address: string): { name: string; extension: string } {
  const file = new URL(address).pathname.split('/').at(-1) ?? '';
  const [, name = file, extension = ''] = /^(.*)\.(\w+)$/.exec(file) ?? [];
  return { name, extension: extension.toLowerCase() };
}
