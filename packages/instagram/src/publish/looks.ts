import { isObject } from '@edgewalk/core/declare';
import type { Look, SurfaceLimits, UploadFile } from '@edgewalk/publishing';
import { mediaLimits } from './limits.js';

/** What there is to look at of a post, or of a child of a carousel. Its parameters are checked elsewhere. */
export function looksOf(content: unknown): readonly Look[] {
  if (!isObject(content)) return [];
  const { media_type: type, children, cover_url: cover } = content;
  if (type === 'CAROUSEL') return Array.isArray(children) ? children.flatMap(childLooks) : [];
  return [
    ...mediaLooks(content, type === 'STORIES' ? story : type === 'REELS' ? reel : image, ''),
    ...(typeof cover === 'string' ? [{ at: 'cover_url', allowed: [mediaLimits.cover], url: cover }] : []),
  ];
}

const childLooks = (one: unknown, index: number) =>
  isObject(one) ? mediaLooks(one, child, `children[${index}].`) : [];

/** What a kind of media may be, by the member that gives it. */
interface Allowed {
  readonly image: readonly SurfaceLimits[];
  readonly video: readonly SurfaceLimits[];
  readonly file: readonly SurfaceLimits[];
}

const allowed = (images: readonly SurfaceLimits[], videos: readonly SurfaceLimits[]): Allowed => ({
  image: images,
  video: videos,
  file: [...images, ...videos],
});
const image = allowed([mediaLimits.image], []);
const reel = allowed([], [mediaLimits.reel]);
const story = allowed([mediaLimits.storyImage], [mediaLimits.storyVideo]);
const child = allowed([mediaLimits.carouselImage], [mediaLimits.carouselVideo]);

function mediaLooks(given: Readonly<Record<string, unknown>>, kind: Allowed, before: string): readonly Look[] {
  const { image_url: imageUrl, video_url: videoUrl, file } = given;
  return [
    ...(typeof imageUrl === 'string' ? [{ at: `${before}image_url`, allowed: kind.image, url: imageUrl }] : []),
    ...(typeof videoUrl === 'string' ? [{ at: `${before}video_url`, allowed: kind.video, url: videoUrl }] : []),
    ...(file === undefined ? [] : [{ at: `${before}file`, allowed: kind.file, file: file as UploadFile }]),
  ];
}
