import type { Login } from '../codec/record.js';
import type { CallOptions } from '../request/request.js';
import type { ParsedInput } from '../schema/input.js';
import type { Operation, Unsupported } from '../schema/operations.js';

/** An operation that Meta offers. */
export type SupportedOperation = Exclude<Operation, Unsupported>;

/** The operation, login and options of a call. */
export interface CallContext<Op extends SupportedOperation = SupportedOperation> {
  readonly operation: Op;
  /** Such as `UserMedia.get`. */
  readonly where: string;
  readonly login: Login;
  readonly options: CallOptions;
}

/** A call whose input is checked, before its selection is compiled and its request made. */
export interface CheckedCall<Op extends SupportedOperation = SupportedOperation> extends ParsedInput, CallContext<Op> {}
