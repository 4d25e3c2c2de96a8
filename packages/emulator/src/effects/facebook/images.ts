import { GraphFailure } from '../../errors/failure.js';
import type { Row } from '../../graph/effect.js';
import { imageUrl } from '../../http/image.js';
import { SentFile } from '../../http/multipart.js';
import { isPublicAddress } from '../../world/hosts.js';
import type { StoredObject } from '../../world/store.js';
import { textIn } from '../../world/values.js';

const formats = /^(jpe?g|png|gif|bmp|tiff?|webp|heic|heif|avif)$/;

/** Refuses what is no image. Nothing is downloaded: what an address leads to is read off its words. */
export function requireImage({ params }: { readonly params: object }, ...names: readonly string[]): void {
  const { source, ...others }: Row = { ...params };
  for (const name of names) {
    const address = textIn(others, name);
    if (address !== undefined && !leadsToImage(address)) throw noImage();
  }
  if (source instanceof SentFile && !isImage(source)) throw noImage();
}

/** Clients often do not know the type of a file; then the extension of its name decides. */
function isImage({ type, head, name }: SentFile): boolean {
  if (!head.isImage) return false;
  if (type !== 'application/octet-stream') return /^image\/(?!svg)/.test(type);
  const [, extension] = /\.(\w+)$/.exec(name) ?? [];
  return extension === undefined || formats.test(extension.toLowerCase());
}

function leadsToImage(address: string): boolean {
  if (!isPublicAddress(address)) return false;
  const { pathname } = new URL(address);
  const [, extension = ''] = /\.(\w+)$/.exec(pathname.split('/').at(-1) ?? '') ?? [];
  return !/^(mp4|mov|avi|mkv|mp3|html?|pdf|txt|svg|zip)$/i.test(extension);
}

const noImage = () =>
  new GraphFailure(324, undefined, '(#324) Missing or invalid image file', {
    userTitle: "Can't Read Files",
    userMessage:
      "Your photos couldn't be uploaded. Photos should be less than 4 MB and saved as JPG, PNG, GIF, TIFF, HEIF or WebP files.",
  });

/** An image of a photo or a video, where the emulator serves it, at most of the given width. */
export function imageAt({ id, fields }: StoredObject, origin: string, widest = 2048): Required<ImageRow> {
  const [width, height] = [Number(fields['width'] ?? 720), Number(fields['height'] ?? 720)];
  const scale = Math.min(1, widest / width);
  const size = { width: Math.round(width * scale), height: Math.round(height * scale) };
  return { ...size, src: imageUrl(origin, id, size.width, size.height) };
}

interface ImageRow extends Row {
  readonly src: string;
  readonly width: number;
  readonly height: number;
}
