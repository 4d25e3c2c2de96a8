import { createHash, randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { InvalidArgumentError } from '@edgewalk/core';
import { getErrorCode, StoreError } from './error.js';
import { type FileRow, readRow, unreadable, updateRow } from './file-row.js';
import { byDue, isDue } from './memory.js';
import { checkRowKey, type DuePage, type Row, type RowContent, type RowLease, type RowStore } from './row-store.js';

/**
 * Keeps rows in a folder that only its owner can read, and that several processes of one machine may share. A crash
 * leaves the old row or the new one.
 *
 * @example new TokenManager({ login, store: fileStore('tokens') });
 */
export function fileStore(path: string): RowStore {
  if (typeof path !== 'string' || path === '')
    throw new InvalidArgumentError('fileStore', "give the path of a folder, such as 'tokens'");
  const folder = resolve(path);
  return {
    read: async (key) => toRow(await readRow(folderOf(folder, key))),
    swap: (key, version, content) => swap(folderOf(folder, key), { key, version, content }),
    lease: (key, forMs) => lease(folderOf(folder, key), forMs),
    due: (before, page) => readDue(folder, before, page),
  };
}

/** The folder of a row: its key where every file system can take it as a name, else a digest. */
function folderOf(folder: string, key: string): string {
  checkRowKey(key, 'fileStore');
  return join(folder, /^[\da-z_-]{1,100}$/.test(key) ? key : `=${createHash('sha256').update(key).digest('hex')}`);
}

interface Change {
  readonly key: string;
  readonly version: number;
  readonly content: RowContent | undefined;
}

async function swap(folder: string, { key, version, content }: Change): Promise<number | undefined> {
  const written = await updateRow(folder, (row) => {
    if (storedVersion(row) !== version || (row === undefined && content === undefined)) return undefined;
    const held = row?.lease;
    return { key, version: (row?.version ?? 0) + 1, ...content, ...(held && content && { lease: held }) };
  });
  return written && (content === undefined ? version : written.version);
}

/** 0 where there is no row, as `swap` counts. */
const storedVersion = (row: FileRow | undefined): number => (row?.value === undefined ? 0 : row.version);

async function lease(folder: string, forMs: number): Promise<RowLease | undefined> {
  const id = randomUUID();
  const until = Date.now() + forMs;
  const leased = await updateRow(folder, (row) => {
    if (row?.value === undefined || (row.lease?.until ?? 0) > Date.now()) return undefined;
    return { ...row, lease: { id, until } };
  });
  const row = toRow(leased);
  if (row === undefined) return undefined;
  const release = async () => {
    await updateRow(folder, (held) => (held?.lease?.id === id ? withoutLease(held) : undefined));
  };
  return { row, release };
}

const withoutLease = ({ lease: _, ...row }: FileRow): FileRow => row;

function toRow(found: FileRow | undefined): Row | undefined {
  if (found?.value === undefined) return undefined;
  const { key, version, value, dueAt } = found;
  return { key, version, value, ...(dueAt !== undefined && { dueAt }) };
}

async function readDue(folder: string, before: number, page: DuePage): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const name of await namesIn(folder)) {
    // One broken file must not stop the others; whoever reads its row is told.
    const row = toRow(await readRow(join(folder, name)).catch(ifBroken));
    if (row !== undefined && isDue(before, page)(row)) rows.push(row);
  }
  return rows.toSorted(byDue).slice(0, page.limit);
}

function ifBroken(error: unknown): undefined {
  if (!(error instanceof StoreError && error.problem === 'broken')) throw error;
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder, { withFileTypes: true }))
      .filter((each) => each.isDirectory())
      .map(({ name }) => name);
  } catch (error) {
    if (getErrorCode(error) === 'ENOENT') return [];
    throw unreadable(folder, error);
  }
}
