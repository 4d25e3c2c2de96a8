import { type Limit, megabyte, type SurfaceLimits } from '@edgewalk/publishing';

const refused = { severity: 'refusal' } as const;
const warned = { severity: 'warning' } as const;

const image: readonly Limit[] = [
  { rule: 'format', oneOf: ['jpeg', 'png'], ...refused },
  { rule: 'bytes', most: 8 * megabyte, ...refused },
  { rule: 'ratio', least: 0.1, most: 10, ...refused },
  { rule: 'width', least: 320, most: 1440, ...warned, note: 'Meta scales it' },
];

/** Meta takes more than its pages say of codecs and rates, so these are no refusals. */
const video: readonly Limit[] = [
  { rule: 'format', oneOf: ['mp4', 'mov'], ...refused },
  { rule: 'bytes', most: 1024 * megabyte, ...refused },
  { rule: 'seconds', most: 300, ...refused },
  { rule: 'ratio', least: 0.01, most: 10, ...refused },
  { rule: 'videoCodec', oneOf: ['avc', 'hevc'], ...warned },
  { rule: 'audioCodec', oneOf: ['aac'], ...warned },
  { rule: 'width', most: 1920, ...warned },
  { rule: 'frameRate', least: 23, most: 60, ...warned },
  { rule: 'bitRate', most: 100_000_000, ...warned },
  { rule: 'sampleRate', most: 48_000, ...warned },
  { rule: 'channels', least: 1, most: 2, ...warned },
  { rule: 'indexFirst', ...warned },
];

/**
 * What Threads takes as media: all that `publish` looks at before it sends. A megabyte is 1,048,576 bytes, the larger
 * reading of Meta's pages.
 *
 * @see https://developers.facebook.com/docs/threads/overview
 */
export const mediaLimits = {
  image: { surface: 'an image on Threads', media: 'image', limits: image },
  video: { surface: 'a video on Threads', media: 'video', limits: video },
} as const satisfies Readonly<Record<string, SurfaceLimits>>;
