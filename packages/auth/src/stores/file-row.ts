import { randomUUID } from 'node:crypto';
import { link, mkdir, open, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isObject } from '@edgewalk/core/declare';
import { getErrorCode, StoreError } from './error.js';

/** What the file of a row contains. Without a value the row was removed: the file goes on counting its versions. */
export interface FileRow {
  readonly key: string;
  readonly version: number;
  readonly value?: string;
  readonly dueAt?: number;
  readonly lease?: { readonly id: string; readonly until: number };
}

/** A file as it was read; `id` is its own, and `base` that of the file it replaced. */
interface Found {
  readonly number: number;
  readonly id: string;
  readonly base?: string | undefined;
  readonly row: FileRow;
}

/** A write takes some milliseconds: an older draft is left from a crash. */
const leftoverAfterMs = 60_000;
const maxTries = 200;

/** The row in a folder; undefined when there is none. */
export async function readRow(folder: string): Promise<FileRow | undefined> {
  return (await readNewest(folder))?.row;
}

/**
 * Changes the row in a folder; `change` may run several times. The file `1.json` is replaced by `2.json`, and so on: a
 * link to a name that exists fails, so that of two processes one is second, reads what the other wrote, and tries again.
 * A crash leaves the old file or both.
 */
export async function updateRow(
  folder: string,
  change: (row: FileRow | undefined) => FileRow | undefined,
): Promise<FileRow | undefined> {
  for (let tries = 0; tries < maxTries; tries += 1) {
    if (tries > 0) await backOff(tries);
    const newest = await readNewest(folder);
    const row = change(newest?.row);
    if (row === undefined) return undefined;
    if (await write(folder, newest, row)) return row;
  }
  const message = `${folder} could not be written: other processes changed it ${maxTries} times`;
  throw new StoreError('failed', message, 'Share it among fewer processes, or use a database.', folder);
}

async function readNewest(folder: string): Promise<Found | undefined> {
  for (;;) {
    const number = Math.max(0, ...(await numbersIn(folder)));
    if (number === 0) return undefined;
    const text = await readText(join(folder, `${number}.json`));
    // Without a text it was replaced since the folder was listed.
    if (text !== undefined) return parse(text, number, folder);
  }
}

/** False if another process was first. */
async function write(folder: string, newest: Found | undefined, row: FileRow): Promise<boolean> {
  const [number, id] = [(newest?.number ?? 0) + 1, randomUUID()];
  const draft = join(folder, `${id}.tmp`);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeDraft(draft, `${JSON.stringify({ id, base: newest?.id, row }, undefined, 2)}\n`);
    await link(draft, join(folder, `${number}.json`));
  } catch (error) {
    if (getErrorCode(error) === 'EEXIST') return false;
    throw unwritable(folder, error);
  } finally {
    await rm(draft, { force: true }).catch(() => undefined);
  }
  return settle(folder, number, id);
}

/** Removes what the file replaces. False if it is no successor: its number was free only because others had gone on. */
async function settle(folder: string, number: number, id: string): Promise<boolean> {
  await syncFolder(folder);
  const numbers = await numbersIn(folder);
  const newest = Math.max(number, ...numbers);
  const next = newest > number ? await readText(join(folder, `${number + 1}.json`)) : undefined;
  for (const old of numbers) if (old < newest) await rm(join(folder, `${old}.json`), { force: true });
  await removeLeftovers(folder);
  return newest === number || (next !== undefined && parse(next, number + 1, folder).base === id);
}

async function numbersIn(folder: string): Promise<readonly number[]> {
  try {
    const names = await readdir(folder);
    return names.filter((name) => /^\d+\.json$/.test(name)).map((name) => Number.parseInt(name, 10));
  } catch (error) {
    if (getErrorCode(error) === 'ENOENT') return [];
    throw unreadable(folder, error);
  }
}

async function readText(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (getErrorCode(error) === 'ENOENT') return undefined;
    throw unreadable(file, error);
  }
}

function parse(text: string, number: number, folder: string): Found {
  const found = tryParse(text);
  if (isObject(found) && isObject(found['row']) && typeof found['row']['key'] === 'string')
    return { ...(found as unknown as Found), number };
  const file = join(folder, `${number}.json`);
  throw new StoreError('broken', `${file} is not what a store wrote`, `Remove ${folder}, and log in again.`, file);
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function writeDraft(draft: string, text: string): Promise<void> {
  const handle = await open(draft, 'wx', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes the new name survive a power loss, where the system can sync a folder. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

async function removeLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    if (!/^[\da-f-]{36}\.tmp$/.test(name)) continue;
    const left = await stat(join(folder, name)).catch(() => undefined);
    if (left !== undefined && Date.now() - left.mtimeMs > leftoverAfterMs)
      await rm(join(folder, name), { force: true });
  }
}

export function unreadable(path: string, error: unknown): StoreError {
  return new StoreError(
    'unreadable',
    `${path} cannot be read: ${getErrorCode(error)}`,
    `Let this user read ${path}.`,
    path,
  );
}

function unwritable(path: string, error: unknown): StoreError {
  const message = `${path} cannot be written: ${getErrorCode(error)}`;
  return new StoreError('unwritable', message, `Let this user write to ${path}; it is a folder.`, path);
}

/** Waits a random time, so that competing processes retry at different times. */
const backOff = (tries: number): Promise<void> =>
  new Promise((resolve) => void setTimeout(resolve, Math.random() * Math.min(50, 2 * tries)));
