import { checkRowKey, type DuePage, type Row, type RowStore } from './row-store.js';

interface Held extends Row {
  readonly leasedUntil: number;
}

/** Keeps rows in the memory of this process. */
export function memoryStore(): RowStore {
  const rows = new Map<string, Held>();
  let lastVersion = 0;
  return {
    read: async (key) => {
      checkRowKey(key, 'memoryStore');
      return toRow(rows.get(key));
    },
    swap: async (key, version, content) => {
      checkRowKey(key, 'memoryStore');
      const held = rows.get(key);
      if ((held?.version ?? 0) !== version) return undefined;
      if (content === undefined) return rows.delete(key) ? version : undefined;
      lastVersion += 1;
      const { leasedUntil = -Infinity } = held ?? {};
      rows.set(key, { ...content, key, version: lastVersion, leasedUntil });
      return lastVersion;
    },
    lease: async (key, forMs) => lease(rows, key, forMs),
    due: async (before, page) =>
      [...rows.values()].filter(isDue(before, page)).toSorted(byDue).slice(0, page.limit).map(strip),
  };
}

function lease(rows: Map<string, Held>, key: string, forMs: number) {
  checkRowKey(key, 'memoryStore');
  const held = rows.get(key);
  if (held === undefined || held.leasedUntil > performance.now()) return undefined;
  const leasedUntil = performance.now() + forMs;
  rows.set(key, { ...held, leasedUntil });
  const release = async () => {
    const now = rows.get(key);
    if (now?.leasedUntil === leasedUntil) rows.set(key, { ...now, leasedUntil: -Infinity });
  };
  return { row: strip(held), release };
}

const strip = ({ leasedUntil: _, ...row }: Held): Row => row;
const toRow = (held: Held | undefined): Row | undefined => held && strip(held);

/** Whether a row is on a page of the due ones or on a later one. */
export function isDue(before: number, { after }: DuePage): (row: Row) => boolean {
  return (row) => row.dueAt !== undefined && row.dueAt <= before && (after === undefined || byDue(row, after) > 0);
}

/** The order of due rows. */
export function byDue(a: Pick<Row, 'key' | 'dueAt'>, b: Pick<Row, 'key' | 'dueAt'>): number {
  const [first = 0, second = 0] = [a.dueAt, b.dueAt];
  if (first !== second) return first - second;
  if (a.key === b.key) return 0;
  return a.key < b.key ? -1 : 1;
}
