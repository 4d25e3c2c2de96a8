/** The tolerated difference between Meta's clock and this machine's, in milliseconds. */
export const skew = 120_000;

/** Meta writes `+0000`, which not every engine reads. */
export const timeOf = (timestamp: string): number => Date.parse(timestamp.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));

/**
 * Meta recommends a look a minute, for five minutes at most: with the first look these are as many, and the early ones come
 * when most containers are ready.
 */
export const containerWaits = {
  video: [5_000, 15_000, 40_000, 90_000, 150_000],
  other: [1_000, 5_000, 24_000, 90_000, 180_000],
} as const;
