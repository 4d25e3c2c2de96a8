import { EdgewalkError } from './error.js';
import { redact } from './redact.js';

/** Thrown before anything is sent: Meta does not offer the operation. `advice` names the alternative. */
export class NotSupportedError extends EdgewalkError {
  readonly _tag = 'NotSupportedError';
  /** Such as `user.media.delete`. */
  readonly operation: string;
  constructor(operation: string, advice: string) {
    super({ message: `${operation} is not supported: ${advice}`, retry: 'never', advice });
    this.operation = operation;
  }
}

/** Thrown before anything is sent: an argument is invalid. `advice` says what to write instead. */
export class InvalidArgumentError extends EdgewalkError {
  readonly _tag = 'InvalidArgumentError';
  constructor(where: string, advice: string) {
    const clean = redact(advice);
    super({ message: `${redact(where)}: ${clean}`, retry: 'never', advice: clean });
  }
}
