import { AbortError } from '@edgewalk/core';
import { explainUsage } from '../arguments/explain-usage.js';
import { UsageError } from '../arguments/usage-error.js';
import type { Context } from '../terminal/context.js';
import { InterruptedError } from '../terminal/hidden-prompt.js';
import { explain } from './explain.js';

/** Writes what went wrong to the standard error, and returns the exit status. */
export function reportFailure(error: unknown, command: string | undefined, context: Context): number {
  const { writeError, readerGone } = context;
  // As after `| head -3`: the calls were ended, which is no failure.
  if (readerGone.aborted && error instanceof AbortError) return 0;
  // The person knows.
  if (error instanceof InterruptedError) return 130;
  if (error instanceof UsageError) {
    writeError(
      `edgewalk: ${explainUsage(error)}\nFor the options: ${['edgewalk', command, '--help'].filter(Boolean).join(' ')}`,
    );
    return 2;
  }
  const { reason, advice } = explain(error);
  writeError(`edgewalk: ${reason}\n${advice}`.trimEnd());
  return 1;
}
