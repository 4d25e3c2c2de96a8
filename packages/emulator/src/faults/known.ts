import { failureRows } from '../effects/failure-rows.js';
import { publishingFailure } from '../effects/failures.js';
import { type FailureDetails, GraphFailure } from '../errors.js';
import { knownRows } from './known-rows.js';
import type { PlannedError } from './plan.js';

/** The failure that is meant, with what is known of its code and subcode where the plan leaves it out. */
export function knownFailure(planned: PlannedError): GraphFailure {
  const { code, subcode, transient, status, type } = planned;
  const known = failureFor(code, subcode);
  const details: FailureDetails = {
    ...known.details,
    ...(type !== undefined && { type }),
    ...(transient !== undefined && { transient }),
    ...(status !== undefined && { status }),
  };
  return new GraphFailure(code, subcode, planned.message ?? known.message, details);
}

function failureFor(code: number, subcode: number | undefined): GraphFailure {
  if (subcode !== undefined && failureRows[subcode]?.code === code) return publishingFailure(subcode);
  const row =
    knownRows.find((one) => one.code === code && one.subcode === subcode) ??
    knownRows.find((one) => one.code === code && one.subcode === undefined);
  const { message = `(#${code}) An error that a fault of the emulator made`, ...details } =
    row?.failure ?? {};
  return new GraphFailure(code, subcode, message, details);
}
