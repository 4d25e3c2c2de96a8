import { type Duration, millisecondsOf } from './duration.js';
import type { StoredObject } from './store.js';
import { objectIn } from './values.js';

/** How the processing of a media goes. */
export interface PlannedProcessing {
  /** How long it takes by the emulator's clock, from the end of the upload; the usual time unless given. */
  readonly takes?: Duration;
  /** How it fails afterwards; it succeeds unless given. */
  readonly fails?: PlannedFailure;
  /** The result of the copyright check; nothing is found unless given. */
  readonly copyright?: 'match' | 'error' | 'in_progress';
}

export interface PlannedFailure {
  /** The phase that fails; `processing` unless given. Containers have no publishing phase. */
  readonly phase?: Phase;
  /** On Instagram the subcode in the text of the status; otherwise the code in the errors of the phase. */
  readonly code: number;
  /** Instead of Meta's message. */
  readonly text?: string;
}

export type Phase = 'uploading' | 'processing' | 'publishing';

/** The usual processing time, in milliseconds. */
const usualWork = 3000;

/** Keeps a plan for a media that was just made. */
export function planProcessing({ fields }: StoredObject, planned: PlannedProcessing, now: number): void {
  fields['planned'] = planned;
  if (planned.takes !== undefined && Number.isFinite(fields['ready_at'])) fields['ready_at'] = readyAt(fields, now);
}

export const plannedFor = (fields: StoredObject['fields']): PlannedProcessing => objectIn(fields, 'planned') ?? {};

/** When the processing of a media ends, if its file was uploaded now. */
export const readyAt = (fields: StoredObject['fields'], now: number, work = usualWork): number =>
  now + (millisecondsOf(plannedFor(fields).takes) ?? work);
