import { EdgewalkError } from './error.js';

/** Thrown at once, before anything is sent: Meta does not offer the operation here. `advice` says what does the job. */
export class NotSupportedError extends EdgewalkError {
  readonly _tag = 'NotSupportedError';
  /** Such as `user.media.delete`. */
  readonly operation: string;
  constructor(operation: string, advice: string) {
    super({ message: `${operation} is not supported: ${advice}`, retry: 'never', advice });
    this.operation = operation;
  }
}

/** Thrown at once, before anything is sent: an argument cannot be right. `advice` says what to write instead. */
export class InvalidArgumentError extends EdgewalkError {
  readonly _tag = 'InvalidArgumentError';
  constructor(where: string, advice: string) {
    super({ message: `${where}: ${advice}`, retry: 'never', advice });
  }
}
