import type { PartState } from '../engine/surface.js';

const phases: Readonly<Record<string, PartState['phase']>> = {
  FINISHED: 'ready',
  PUBLISHED: 'published',
  ERROR: 'failed',
  EXPIRED: 'expired',
};

/** The state of a container by Meta's word; undefined where there is none. */
export function containerState(word: string | undefined, text: string): PartState | undefined {
  const code = word?.toUpperCase();
  return code === undefined ? undefined : { phase: phases[code] ?? 'waiting', code, text };
}
