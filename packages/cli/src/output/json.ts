import { escapeControlsInLines } from '../terminal/escape-controls.js';

/** A value as JSON of one line, or of several. Control characters are escapes, as JSON allows everywhere. */
export const toJson = (value: unknown, indent?: number): string =>
  escapeControlsInLines(JSON.stringify(value ?? null, undefined, indent));
