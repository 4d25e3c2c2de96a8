import { day, type Limit, type SurfaceLimits, megabyte } from '@edgewalk/publishing';

const refused = { severity: 'refusal' } as const;
const warned = { severity: 'warning' } as const;

const photo: readonly Limit[] = [
  { rule: 'format', oneOf: ['jpeg', 'png', 'gif', 'bmp', 'tiff'], ...warned },
  { rule: 'bytes', most: 10 * megabyte, ...refused },
];

/** The shape of a reel, of which Meta refuses others: 1363040, 1363127, 1363129. */
const shape: readonly Limit[] = [
  { rule: 'format', oneOf: ['mp4'], ...warned },
  { rule: 'ratio', least: 9 / 16, most: 16 / 9, ...refused },
  { rule: 'shortSide', least: 540, ...refused },
  { rule: 'frameRate', least: 24, most: 60, ...warned },
  { rule: 'videoCodec', oneOf: ['avc', 'hevc', 'vp9', 'av1'], ...warned },
  { rule: 'audioCodec', oneOf: ['aac'], ...warned },
  { rule: 'sampleRate', least: 48_000, most: 48_000, ...warned },
];

/**
 * What a Page takes as media: all that `publish` looks at before it sends. A megabyte is 1,048,576 bytes, the larger
 * reading of Meta's pages.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/page/photos
 * @see https://developers.facebook.com/docs/video-api/guides/reels-publishing
 */
export const mediaLimits = {
  photo: { surface: 'a photo of a Page', media: 'image', limits: photo },
  photoStory: { surface: 'a photo story of a Page', media: 'image', limits: photo },
  reel: {
    surface: 'a reel of a Page',
    media: 'video',
    limits: [{ rule: 'seconds', least: 3, most: 90, ...refused }, ...shape],
  },
  videoStory: {
    surface: 'a video story of a Page',
    media: 'video',
    limits: [{ rule: 'seconds', most: 60, ...refused }, ...shape],
  },
  // Meta's pages say from 1 to 10 GB and from 20 minutes to 4 hours.
  video: {
    surface: 'a video of a Page',
    media: 'video',
    limits: [
      { rule: 'bytes', most: 10 * 1024 * megabyte, ...refused },
      { rule: 'seconds', most: 4 * 3600, ...refused },
      { rule: 'ratio', least: 9 / 16, most: 16 / 9, ...warned },
    ],
  },
} as const satisfies Readonly<Record<string, SurfaceLimits>>;

/**
 * How far ahead a Page schedules. How near is too near is Meta's to say, since clocks differ: 10 minutes. Of posts, one of
 * Meta's pages says 30 days and another one 75.
 */
export const scheduleLimits = {
  post: {
    surface: 'a post of a Page',
    limits: [
      { rule: 'secondsAhead', most: 30 * day, ...warned },
      { rule: 'secondsAhead', most: 75 * day, ...refused },
    ],
  },
  reel: { surface: 'a reel of a Page', limits: [{ rule: 'secondsAhead', most: 29 * day, ...refused }] },
  // Meta says 6 months.
  video: { surface: 'a video of a Page', limits: [{ rule: 'secondsAhead', most: 184 * day, ...refused }] },
} as const satisfies Readonly<Record<string, SurfaceLimits>>;

/** How many days ahead a surface can be scheduled at most. */
export const daysAhead = ({ limits }: SurfaceLimits): number =>
  Math.max(...limits.map((limit) => ('most' in limit && limit.rule === 'secondsAhead' ? (limit.most ?? 0) / day : 0)));
