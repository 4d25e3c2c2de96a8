import type { CodeRow } from './code-row.js';
import { codes } from './codes.js';

const within = (value: number, range: number | readonly [number, number]): boolean =>
  typeof range === 'number' ? value === range : value >= range[0] && value <= range[1];

const width = (range: number | readonly [number, number] | undefined): number => {
  if (range === undefined) return Number.MAX_SAFE_INTEGER;
  return typeof range === 'number' ? 0 : range[1] - range[0];
};

/** The most specific row for a code and subcode: an exact subcode before a range, a range before none. */
export function rowFor(code: number, subcode: number | undefined): CodeRow | undefined {
  const candidates = codes.filter(
    (candidate) =>
      within(code, candidate.code) &&
      (candidate.subcode === undefined || (subcode !== undefined && within(subcode, candidate.subcode))),
  );
  return candidates.toSorted((a, b) => width(a.subcode) - width(b.subcode) || width(a.code) - width(b.code))[0];
}

/** Whether a subcode is of the publishing family, even without a row of its own. */
export const isPublishingSubcode = (subcode: number | undefined): boolean =>
  subcode !== undefined && within(subcode, [2207000, 2207999]);
