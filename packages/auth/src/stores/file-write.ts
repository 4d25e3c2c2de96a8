import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { getErrorCode, TokenStoreError } from './error.js';

/** A write takes some milliseconds: an older draft is left from a crash. */
const leftoverAfterMs = 60_000;

/** Replaces a file atomically, readable by its owner only. */
export async function replaceFile(path: string, text: string): Promise<void> {
  try {
    const file = await resolveFile(path);
    await removeLeftovers(file);
    await replace(file, text);
  } catch (error) {
    const message = `${path} cannot be written: ${getErrorCode(error)}`;
    throw new TokenStoreError('unwritable', message, `Let this user write to the folder of ${path}.`, path);
  }
}

/** Resolves symbolic links, and creates the folder if it is missing. */
export async function resolveFile(path: string): Promise<string> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  return realpath(path).catch(() => path);
}

async function replace(file: string, text: string): Promise<void> {
  const draft = `${file}.${randomUUID()}.tmp`;
  try {
    await writeDraft(draft, text);
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  await syncFolder(dirname(file));
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

/** Makes the rename survive a power loss, where the system can sync a folder. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

async function removeLeftovers(file: string): Promise<void> {
  const folder = dirname(file);
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    if (!name.startsWith(`${basename(file)}.`) || !/\.[\da-f-]{36}\.tmp$/.test(name)) continue;
    const left = await stat(join(folder, name)).catch(() => undefined);
    if (left !== undefined && Date.now() - left.mtimeMs > leftoverAfterMs)
      await rm(join(folder, name), { force: true });
  }
}
