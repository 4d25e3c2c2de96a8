import { countOf, numericId, prefixOf } from './ids.js';

/**
 * Parts of the world of which each is made when something of it is asked for first, such as one account of many. The ids of
 * its objects are the same, whenever that is.
 */
export interface Parts {
  /** How many there are; they are numbered from 1. */
  readonly count: number;
  readonly make: (part: number) => void;
  /** The part that a username belongs to; 0 where it belongs to none. */
  readonly named: (username: string) => number;
}

/** The counts of parts lie far above those of all that a world begins with, or makes by calls. */
const firstOfAll = 1e9;
const span = 1e6;

/** The count of ids at which a part begins. */
export const startOf = (part: number): number => (part === 0 ? 0 : firstOfAll + part * span);

/** The id of the first object of a kind in a part. */
export const firstId = (kind: string, part: number): string => numericId(prefixOf(kind), startOf(part) + 1);

/** The part that an id belongs to: 0 for all that a world begins with or makes by calls. */
export const partOf = (id: string): number => Math.max(0, Math.floor(((countOf(id) ?? 0) - firstOfAll) / span));
