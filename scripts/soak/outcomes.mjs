import * as core from '@edgewalk/core';

/** True for what the library promises to throw, and nothing else. */
export const isTyped = (error) =>
  error instanceof core.EdgewalkError && error.constructor === core[error._tag];

/** What all operations came to. */
export class Outcomes {
  /** What was to be written, and what was told of it. */
  intents = [];
  /** By kind of operation: how many went well, failed with an error of the library, and are unknown. */
  byKind = {};
  errors = {};
  untyped = [];
  wrong = [];

  /** Notes what was told of a write. */
  settle(operation, intent, told) {
    const { kind, n } = operation;
    if (told._tag === 'Right') {
      this.intents.push({ ...intent, n, told: 'done', id: told.right.id });
      return this.count(kind, 'done');
    }
    const isUnknown = told.left._tag === 'OutcomeUnknownError';
    const { _tag: tag, message } = told.left;
    const verify = isUnknown ? told.left.verify : undefined;
    this.intents.push({ ...intent, n, told: isUnknown ? 'unknown' : 'refused', tag, message, verify });
    this.failed(operation, told.left);
    return this.count(kind, isUnknown ? 'unknown' : 'refused');
  }

  count(kind, outcome) {
    const row = (this.byKind[kind] ??= { done: 0, refused: 0, unknown: 0 });
    row[outcome] += 1;
  }

  /** Notes an error; those that are no errors of the library, and those that the emulator gives no reason for. */
  failed({ n, kind }, error) {
    if (!isTyped(error)) return this.untyped.push({ n, kind, error: error?.stack ?? String(error) });
    const { _tag: tag, message } = error;
    this.errors[tag] = (this.errors[tag] ?? 0) + 1;
    if (tag === 'DecodeError') this.wrong.push({ n, kind, message });
  }
}
