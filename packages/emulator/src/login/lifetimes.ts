import { days, hours } from '../world/clock.js';
import type { TokenRecord } from './token-record.js';

/** How long a token of each kind works. */
export const lifetimes = {
  /** Straight from a code of Facebook Login. */
  short: hours(2),
  /** Straight from a code of Instagram. */
  instagramShort: hours(1),
  long: days(60),
  /** How long after the consent the data of a person may be read. */
  dataAccess: days(90),
} as const;

/** Younger ones are not renewed. */
const renewableAge = hours(24);

export const isLong = ({ expiresAt = Infinity, issuedAt }: TokenRecord): boolean => expiresAt - issuedAt > days(1);

export const isRenewable = ({ issuedAt }: TokenRecord, now: number): boolean => now - issuedAt >= renewableAge;

/** The remaining life of a token, in seconds. */
export const secondsLeft = ({ expiresAt = 0 }: TokenRecord, now: number): number =>
  Math.max(0, Math.floor((expiresAt - now) / 1000));
