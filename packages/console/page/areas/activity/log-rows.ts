import type { RequestEntry } from '@edgewalk/emulator';

/** What the log shows. */
export const filters = ['all', 'writes', 'failed', 'faults'] as const;
export type Filter = (typeof filters)[number];

/** A row: a request, or several equal ones in a row, of which it is the last. */
export interface LogRow {
  readonly entry: RequestEntry;
  readonly times: number;
}

/** The rows of the log, newest first. Polls that follow each other with the same answer are one row. */
export function rowsOf(entries: readonly RequestEntry[], filter: Filter, words: string): readonly LogRow[] {
  const wanted = words.trim().toLowerCase();
  const rows: { entry: RequestEntry; times: number }[] = [];
  for (let at = entries.length - 1; at >= 0; at -= 1) {
    const entry = entries[at] as RequestEntry;
    if (!passes(entry, filter) || !contains(entry, wanted)) continue;
    const last = rows.at(-1);
    if (last && isSamePoll(last.entry, entry)) last.times += 1;
    else rows.push({ entry, times: 1 });
  }
  return rows;
}

const tests: Readonly<Record<Filter, (entry: RequestEntry) => boolean>> = {
  all: () => true,
  writes: ({ method }) => method !== 'GET',
  failed: ({ status, seen }) => status === 0 || status >= 400 || seen !== 'all',
  faults: ({ fault }) => fault !== undefined,
};

const passes = (entry: RequestEntry, filter: Filter): boolean => tests[filter](entry);

/** In the path, by nodes or as it was, in the token's name, or in the answer, where ids, codes and traces are. */
function contains({ named, path, token, answer }: RequestEntry, wanted: string): boolean {
  if (wanted === '') return true;
  return [path, named, token ?? '', answer?.body ?? ''].some((text) => text.toLowerCase().includes(wanted));
}

const isSamePoll = (newer: RequestEntry, older: RequestEntry): boolean =>
  newer.method === 'GET' &&
  /container/.test(newer.named) &&
  older.method === 'GET' &&
  newer.path === older.path &&
  newer.token === older.token &&
  newer.status === older.status &&
  newer.fault === undefined &&
  older.fault === undefined;
