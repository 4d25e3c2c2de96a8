import type { CodeRow } from './code-row.js';
import { codes } from './codes.js';

type Range = number | readonly [number, number];

const within = (value: number | undefined, range: Range): boolean =>
  value !== undefined && (typeof range === 'number' ? value === range : value >= range[0] && value <= range[1]);

const width = (range: Range | 'any' | undefined): number => {
  if (range === undefined || range === 'any') return Number.MAX_SAFE_INTEGER;
  return typeof range === 'number' ? 0 : range[1] - range[0];
};

/** What Meta said, as far as it decides the row. */
export interface CodeQuery {
  readonly code: number | undefined;
  readonly subcode?: number | undefined;
  /** Meta's texts in one. */
  readonly text: string;
  /** Such as `POST /1/media`. */
  readonly request: string;
}

/** The most specific row: an exact subcode before a range, a range before none, a condition before none. */
export function rowFor(query: CodeQuery): CodeRow | undefined {
  const candidates = codes.filter((row) => fitsCode(row, query) && fitsCondition(row, query));
  return candidates.toSorted(
    (a, b) => width(a.subcode) - width(b.subcode) || conditions(b) - conditions(a) || width(a.code) - width(b.code),
  )[0];
}

function fitsCode(row: CodeRow, { code, subcode }: CodeQuery): boolean {
  if (row.code === 'any')
    // Threads names some of its errors in the text alone.
    return row.subcode === undefined
      ? row.text !== undefined
      : within(subcode, row.subcode) || within(code, row.subcode);
  if (row.subcode === undefined) return within(code, row.code);
  return within(subcode, row.subcode) && (within(code, row.code) || isPublishingSubcode(subcode));
}

const fitsCondition = ({ text, request }: CodeRow, query: CodeQuery): boolean =>
  (text?.test(query.text) ?? true) && (request?.test(query.request) ?? true);

const conditions = ({ text, request }: CodeRow): number => Number(text !== undefined) + Number(request !== undefined);

/** Whether a subcode is of the publishing family, even without a row of its own. */
export const isPublishingSubcode = (subcode: number | undefined): boolean => within(subcode, [2207000, 2207999]);
