import { GraphFailure } from './failure.js';
import { failureRows } from './publishing-rows.js';

/** The failure of a subcode of the 2207 family. */
export function publishingFailure(subcode: number): GraphFailure {
  const row = failureRows[subcode];
  if (row === undefined) throw new Error(`there is no publishing failure ${subcode}`);
  const { code, message, title, advice, transient = false } = row;
  return new GraphFailure(code, subcode, message, { transient, userTitle: title, userMessage: advice });
}
