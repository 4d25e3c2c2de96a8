import type { ContainerState } from '@edgewalk/emulator';
import { clock } from '../../state/world.js';

/** How much time the lanes show. */
export interface Span {
  readonly name: string;
  readonly ms: number;
}

export const spans: readonly Span[] = [
  { name: '16 s', ms: 16_000 },
  { name: '5 min', ms: 300_000 },
  { name: '24 h', ms: 86_400_000 },
];

const longest: Span = { name: '24 h', ms: 86_400_000 };

/** The one that was chosen; else the shortest in which the newest container was made. */
export function spanFor(name: string | undefined, newest: ContainerState | undefined): Span {
  const chosen = spans.find((each) => each.name === name);
  const age = newest === undefined ? 0 : clock.value - newest.createdAt;
  return chosen ?? spans.find(({ ms }) => age <= ms * 0.9) ?? longest;
}

/** Where the present stands: what comes next is to its right. */
export const present = 0.9;

/** The position of a time: 0 at the left edge, 1 at the right. */
export interface Axis {
  readonly start: number;
  readonly ms: number;
  readonly at: (time: number) => number;
}

export function axisOf({ ms }: Span, now: number): Axis {
  const start = now - ms * present;
  return { start, ms, at: (time) => (time - start) / ms };
}

/** A percentage within the lane. */
export const percent = (share: number): string => `${(Math.min(1, Math.max(0, share)) * 100).toFixed(2)}%`;
