import { check, time } from '@edgewalk/core/declare';

/** A time that is not before the first that Meta takes, in unix seconds. A text that only Meta can read is not checked. */
const timeFrom = (first: number) =>
  check(time, (given) => {
    const seconds = typeof given === 'string' && /^\d+$/.test(given) ? Number(given) : secondsOf(given);
    return seconds < first ? `Meta takes no time before ${new Date(first * 1000).toISOString()}` : undefined;
  });

const secondsOf = (given: Date | number | string): number =>
  typeof given === 'number' ? given : new Date(given).getTime() / 1000;

/** The first time in lists of posts. */
export const timeOfPosts = timeFrom(1_688_540_400);
/** The first time in insights. */
export const timeOfInsights = timeFrom(1_712_991_600);
