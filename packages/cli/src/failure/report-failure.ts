import { AbortError, EdgewalkError, type GraphError } from '@edgewalk/core';
import { explainUsage } from '../arguments/explain-usage.js';
import { UsageError } from '../arguments/usage-error.js';
import { FoundProblems } from '../doctor/finding.js';
import { escapeControls, escapeControlsInLines } from '../terminal/escape-controls.js';
import type { Context } from '../terminal/context.js';
import { InterruptedError } from '../terminal/hidden-prompt.js';
import { NoTokenError } from '../token/no-token-error.js';
import { explain } from './explain.js';
import { statusOf } from './statuses.js';

/** Writes what went wrong to the standard error, and returns the exit status. */
export function reportFailure(error: unknown, command: string | undefined, context: Context): number {
  const { writeError, readerGone } = context;
  // As after `| head -3`: the calls were ended, which is no failure.
  if (readerGone.aborted && error instanceof AbortError) return 0;
  // The person knows.
  if (error instanceof InterruptedError) return error.status;
  // They were printed.
  if (error instanceof FoundProblems) return 1;
  if (error instanceof UsageError) {
    const help = ['edgewalk', command, '--help'].filter(Boolean).join(' ');
    writeError(`edgewalk: ${escapeControls(explainUsage(error))}\nFor the options: ${help}`);
    return 2;
  }
  const { reason, advice } = explain(error);
  // Both may hold words of Meta's, or of somebody else.
  writeError(escapeControlsInLines(`edgewalk: ${reason}\n${advice}`.trimEnd()));
  return ownFailures.includes(command ?? '') ? 1 : statusOfFailure(error);
}

/** The commands that have one status for all failures. */
const ownFailures: readonly string[] = ['login', 'token', 'emulate', 'logout'];

function statusOfFailure(error: unknown): number {
  if (error instanceof NoTokenError) return statusOf('AccessTokenError');
  // Every error of Edgewalk's own packages has one of the tags, or none of the list: that of a login.
  return error instanceof EdgewalkError ? statusOf(error._tag as GraphError['_tag']) : 1;
}
