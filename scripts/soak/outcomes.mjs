import * as core from '@edgewalk/core';
import { Journal } from './journal.mjs';

/** Whether an error is of a class that the library documents. */
export const isTyped = (error) => error instanceof core.EdgewalkError && error.constructor === core[error._tag];

/** The outcomes of all operations. */
export class Outcomes {
  /** The attempted writes, with their reported outcomes. */
  journal = new Journal();
  /** By kind of operation: how many succeeded, failed with an error of the library, and are unknown. */
  byKind = {};
  errors = {};
  untyped = [];
  unexpected = [];

  /** Records the result of a write. */
  record(operation, intent, result) {
    const { kind, n } = operation;
    if (result._tag === 'Right') {
      this.journal.add({ ...intent, n, reported: 'done', id: result.right.id });
      return this.count(kind, 'done');
    }
    const isUnknown = result.left._tag === 'OutcomeUnknownError';
    const { _tag: tag, message } = result.left;
    const verify = isUnknown ? result.left.verify : undefined;
    this.journal.add({ ...intent, n, reported: isUnknown ? 'unknown' : 'refused', tag, message, verify });
    this.recordError(operation, result.left);
    return this.count(kind, isUnknown ? 'unknown' : 'refused');
  }

  count(kind, outcome) {
    const row = (this.byKind[kind] ??= { done: 0, refused: 0, unknown: 0 });
    row[outcome] += 1;
  }

  /** Records an error, and separately untyped errors and decode errors, for which the emulator gives no reason. */
  recordError({ n, kind }, error) {
    if (!isTyped(error)) return this.untyped.push({ n, kind, error: error?.stack ?? String(error) });
    const { _tag: tag, message } = error;
    this.errors[tag] = (this.errors[tag] ?? 0) + 1;
    if (tag === 'DecodeError') this.unexpected.push({ n, kind, message });
  }
}
