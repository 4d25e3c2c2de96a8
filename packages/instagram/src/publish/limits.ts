import { type Limit, type SurfaceLimits, megabyte } from '@edgewalk/publishing';

const refused = { severity: 'refusal' } as const;
const warned = { severity: 'warning' } as const;

const jpeg: readonly Limit[] = [
  { rule: 'format', oneOf: ['jpeg'], ...refused },
  { rule: 'bytes', most: 8 * megabyte, ...refused },
];
const ratioOfImages = { rule: 'ratio', least: 4 / 5, most: 1.91 } as const;
const widthOfImages: Limit = { rule: 'width', least: 320, most: 1440, ...warned, note: 'Meta scales it' };

/** Meta takes more than its pages say of codecs and rates, so these are no refusals. */
const encoding: readonly Limit[] = [
  { rule: 'videoCodec', oneOf: ['avc', 'hevc'], ...warned },
  { rule: 'audioCodec', oneOf: ['aac'], ...warned },
  { rule: 'width', most: 1920, ...warned },
  { rule: 'frameRate', least: 23, most: 60, ...warned },
  { rule: 'bitRate', most: 25_000_000, ...warned },
  { rule: 'sampleRate', most: 48_000, ...warned },
  { rule: 'channels', least: 1, most: 2, ...warned },
  { rule: 'indexFirst', ...warned },
];
const movie: Limit = { rule: 'format', oneOf: ['mp4', 'mov'], ...refused };

/**
 * What Instagram takes as media: all that `publish` looks at before it sends. A megabyte is 1,048,576 bytes, the larger
 * reading of Meta's pages.
 *
 * @see https://developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/ig-user/media
 */
export const mediaLimits = {
  image: {
    surface: 'an image on Instagram',
    media: 'image',
    limits: [...jpeg, { ...ratioOfImages, ...refused }, widthOfImages],
  },
  carouselImage: {
    surface: 'an image in a carousel',
    media: 'image',
    limits: [...jpeg, { ...ratioOfImages, ...warned, note: 'Meta crops it like the first' }, widthOfImages],
  },
  cover: { surface: 'the cover of a reel', media: 'image', limits: jpeg },
  storyImage: { surface: 'an image story on Instagram', media: 'image', limits: jpeg },
  reel: {
    surface: 'a reel on Instagram',
    media: 'video',
    limits: [
      movie,
      { rule: 'bytes', most: 300 * megabyte, ...refused },
      { rule: 'seconds', least: 3, most: 900, ...refused },
      { rule: 'ratio', least: 0.01, most: 10, ...refused },
      ...encoding,
    ],
  },
  storyVideo: {
    surface: 'a video story on Instagram',
    media: 'video',
    limits: [
      movie,
      { rule: 'bytes', most: 100 * megabyte, ...refused },
      { rule: 'seconds', least: 3, most: 60, ...refused },
      { rule: 'ratio', least: 0.1, most: 10, ...refused },
      ...encoding,
    ],
  },
  carouselVideo: {
    surface: 'a video in a carousel',
    media: 'video',
    limits: [
      movie,
      { rule: 'bytes', most: 300 * megabyte, ...refused },
      // Meta's page has no row of its own for them.
      { rule: 'seconds', least: 3, most: 60, ...warned },
      ...encoding,
    ],
  },
} as const satisfies Readonly<Record<string, SurfaceLimits>>;
