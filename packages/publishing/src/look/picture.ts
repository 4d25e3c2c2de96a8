import type * as imageSizes from 'image-size';
import type { MediaFacts } from './facts.js';
import type { HeadReader } from './head-reader.js';
import { optionalPackage } from './optional-package.js';

/** Enough for nearly all images; then for those that begin with a large preview. */
const sizes = [64 * 1024, 1024 * 1024];

/** From 5 on, an orientation of EXIF turns an image to its side. */
const firstOnItsSide = 5;

/** The dimensions of an image, as it is shown. */
export async function pictureFacts(reader: HeadReader): Promise<MediaFacts> {
  const { imageSize } = (await optionalPackage('image-size')) as typeof imageSizes;
  for (const size of sizes) {
    const head = await reader.read(0, size);
    const facts = measured(imageSize, head);
    if (facts !== undefined) return facts;
    if (head.byteLength < size) break;
  }
  return {};
}

function measured(imageSize: typeof imageSizes.imageSize, head: Uint8Array): MediaFacts | undefined {
  try {
    const { width, height, orientation = 1 } = imageSize(head);
    return orientation < firstOnItsSide ? { width, height } : { width: height, height: width };
  } catch {
    // The beginning is too short, or broken.
    return undefined;
  }
}
