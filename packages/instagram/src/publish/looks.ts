import { isObject } from '@edgewalk/core/declare';
import type { Look, SurfaceLimits, UploadFile } from '@edgewalk/publishing';
import { mediaLimits } from './limits.js';

/** What there is to look at of a post and its children. Its parameters are checked elsewhere. */
export function looksOf(content: unknown): readonly Look[] {
  if (!isObject(content)) return [];
  const { media_type: type, children, cover_url: cover } = content;
  return [
    ...fileLooks(content, files, ''),
    ...urlLooks(content, type === 'STORIES' ? story : type === 'REELS' ? reel : image, ''),
    ...(typeof cover === 'string' ? [{ at: 'cover_url', allowed: [mediaLimits.cover], url: cover }] : []),
    ...(Array.isArray(children) ? children.flatMap(childLooks) : []),
  ];
}

const childLooks = (one: unknown, index: number) =>
  isObject(one)
    ? [...fileLooks(one, childFiles, `children[${index}].`), ...urlLooks(one, child, `children[${index}].`)]
    : [];

/** The members that hold a file, and what it may be. */
const files = {
  image: mediaLimits.image,
  image_story: mediaLimits.storyImage,
  reel: mediaLimits.reel,
  video_story: mediaLimits.storyVideo,
  cover: mediaLimits.cover,
} as const satisfies Readonly<Record<string, SurfaceLimits>>;
const childFiles = { image: mediaLimits.carouselImage, video: mediaLimits.carouselVideo } as const;

type Given = Readonly<Record<string, unknown>>;

const fileLooks = (given: Given, held: Readonly<Record<string, SurfaceLimits>>, before: string): readonly Look[] =>
  Object.entries(held).flatMap(([name, limits]) => {
    const member = given[name];
    const file = isObject(member) ? member['file'] : undefined;
    return file === undefined ? [] : [{ at: `${before}${name}.file`, allowed: [limits], file: file as UploadFile }];
  });

/** What a kind of media may be, by the member that gives its address. */
interface Allowed {
  readonly image_url?: SurfaceLimits;
  readonly video_url?: SurfaceLimits;
}

const image: Allowed = { image_url: mediaLimits.image };
const reel: Allowed = { video_url: mediaLimits.reel };
const story: Allowed = { image_url: mediaLimits.storyImage, video_url: mediaLimits.storyVideo };
const child: Allowed = { image_url: mediaLimits.carouselImage, video_url: mediaLimits.carouselVideo };

const urlLooks = (given: Given, allowed: Allowed, before: string): readonly Look[] =>
  Object.entries(allowed).flatMap(([name, limits]: [string, SurfaceLimits]) => {
    const url = given[name];
    return typeof url === 'string' ? [{ at: `${before}${name}`, allowed: [limits], url }] : [];
  });
