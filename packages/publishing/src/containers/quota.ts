import { codes, PublishingError } from '@edgewalk/core';
import type { Quota } from '../engine/surface.js';

/** The posts of a day are used up, by Meta's word or by the quota that was read. */
export const quotaSubcode = 2_207_042;

/**
 * The quota of 24 hours is used up: an error with the codes of Meta's own. `edge` is where it would have been created, and
 * `what` the quota counts.
 */
export function quotaError(
  { edge, what }: { readonly edge: string; readonly what: string },
  account: string,
  { used, total }: Quota,
): PublishingError {
  const row = codes.find(({ subcode }) => subcode === quotaSubcode);
  const path = `/${account}/${edge}`;
  return new PublishingError({
    message: `POST ${path}: not sent, since ${used} of ${total} ${what} of the last 24 hours are used`,
    retry: 'after',
    advice: row?.advice ?? 'Wait until posts fall out of the quota.',
    request: { method: 'POST', path },
    code: 9,
    subcode: quotaSubcode,
  });
}
