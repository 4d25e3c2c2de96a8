/** A refusal in the form of the upload host. */
export interface PlannedUploadRefusal {
  readonly type:
    | 'OffsetInvalidError'
    | 'PartialRequestError'
    | 'ProcessingFailedError'
    | 'ParameterValidationError'
    | 'NotAuthorizedError'
    | 'RequestRateLimitedError'
    | (string & {});
  readonly message?: string;
  readonly retriable?: boolean;
  /** How long to wait, in milliseconds. */
  readonly backoff?: number;
  /** The HTTP status. */
  readonly status?: number;
}

/** What the upload host refuses, in its own form. */
export class UploadRefusal {
  readonly status: number;

  constructor(readonly planned: PlannedUploadRefusal) {
    this.status = planned.status ?? statuses[planned.type] ?? 400;
  }

  toJSON(): object {
    const { type, message = 'The request cannot be processed', retriable, backoff } = this.planned;
    const debug = { retriable: retriable ?? type === 'OffsetInvalidError', type, message };
    return { debug_info: debug, ...(backoff !== undefined && { backoff }) };
  }
}

const statuses: Readonly<Record<string, number>> = { OffsetInvalidError: 412, RequestRateLimitedError: 429 };

export const uploadRefusal = (type: string, message: string): UploadRefusal => new UploadRefusal({ type, message });

/** The bytes do not begin where those before end: another offset is right. */
export const wrongOffset = (expected: number): UploadRefusal =>
  uploadRefusal('OffsetInvalidError', `The upload goes on at offset ${expected}`);

/** A body has to reach the end of the file: there are no pieces. */
export const partialFile = (size: number): UploadRefusal =>
  uploadRefusal('PartialRequestError', `Partial request (did not match length of file, which is ${size})`);
