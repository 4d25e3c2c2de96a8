import { type FailureDetails, GraphFailure } from './failure.js';
import { plannedRows } from './planned-rows.js';
import { failureRows } from './publishing-rows.js';
import { publishingFailure } from './publishing.js';

/** An error of Meta. Members that are left out default to those of the code and subcode. */
export interface PlannedError {
  /** Meta's code of the error, such as 190. */
  readonly code: number;
  /** Its subcode, such as 463. */
  readonly subcode?: number;
  /** Its message. */
  readonly message?: string;
  /** Its type, such as `OAuthException`. */
  readonly type?: NonNullable<FailureDetails['type']>;
  /** Whether the response says that a retry may help: `is_transient`. */
  readonly transient?: boolean;
  /** The HTTP status. */
  readonly status?: number;
  /** `error_data`, such as the range that an upload is to send: `{ start_offset: 0, end_offset: 1024 }`. */
  readonly data?: unknown;
}

/** The failure of a plan, completed by the defaults of its code and subcode. */
export function plannedFailure(planned: PlannedError): GraphFailure {
  const { code, subcode, transient, status, type, data } = planned;
  const defaults = failureFor(code, subcode);
  const details: FailureDetails = {
    ...defaults.details,
    ...(type !== undefined && { type }),
    ...(transient !== undefined && { transient }),
    ...(status !== undefined && { status }),
    ...(data !== undefined && { data }),
  };
  return new GraphFailure(code, subcode, planned.message ?? defaults.message, details);
}

function failureFor(code: number, subcode: number | undefined): GraphFailure {
  if (subcode !== undefined && failureRows[subcode]?.code === code) return publishingFailure(subcode);
  const row =
    plannedRows.find((one) => one.code === code && one.subcode === subcode) ??
    plannedRows.find((one) => one.code === code && one.subcode === undefined);
  const { message = `(#${code}) An error that a fault of the emulator made`, ...details } = row?.failure ?? {};
  return new GraphFailure(code, subcode, message, details);
}
