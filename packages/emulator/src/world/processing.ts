import { type Duration, millisecondsOf } from './duration.js';
import type { StoredObject } from './store.js';
import { objectIn } from './values.js';

/** How Meta's work on a media goes: what a plan says of it. */
export interface PlannedProcessing {
  /** How long it takes by the emulator's clock, from when the file is there; as without a plan unless given. */
  readonly takes?: Duration;
  /** How it fails at the end of that; it succeeds unless given. */
  readonly fails?: PlannedFailure;
  /** What the search for other people's content comes to; nothing is found unless given. */
  readonly copyright?: 'match' | 'error' | 'in_progress';
}

export interface PlannedFailure {
  /** Which phase fails; `processing` unless given. A container has none of publishing. */
  readonly phase?: Phase;
  /** On Instagram the subcode, which is in the text of the status; otherwise the code in the errors of the phase. */
  readonly code: number;
  /** In place of Meta's words. */
  readonly text?: string;
}

export type Phase = 'uploading' | 'processing' | 'publishing';

/** What a media that a plan does not mention needs, in milliseconds. */
const usualWork = 3000;

/** Keeps a plan for a media that was just made. */
export function planProcessing({ fields }: StoredObject, planned: PlannedProcessing, now: number): void {
  fields['planned'] = planned;
  if (planned.takes !== undefined && Number.isFinite(fields['ready_at'])) fields['ready_at'] = readyAt(fields, now);
}

export const plannedFor = (fields: StoredObject['fields']): PlannedProcessing => objectIn(fields, 'planned') ?? {};

/** When Meta is done with a media whose file is there now. */
export const readyAt = (fields: StoredObject['fields'], now: number, work = usualWork): number =>
  now + (millisecondsOf(plannedFor(fields).takes) ?? work);
