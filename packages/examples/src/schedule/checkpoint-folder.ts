import { randomUUID } from 'node:crypto';
import { link, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type CheckpointRow, type CheckpointTable, checkpointsIn } from '@edgewalk/instagram';

/** Checkpoints in a folder, and whether a post is out as far as they say. */
export function checkpointFolder(folder: string) {
  const files = new CheckpointFiles(folder);
  return {
    checkpoints: checkpointsIn(files),
    isOut: async (key: string) => (await files.read(key))?.checkpoint?.step === 'published',
  };
}

/**
 * Each version is a file of its own. It is linked into place, which fails if another process was first, and a crash leaves
 * the old version or the new one. On a network drive use a database.
 */
class CheckpointFiles implements CheckpointTable {
  constructor(readonly folder: string) {}

  async read(key: string): Promise<CheckpointRow | undefined> {
    const [newest] = await this.#versionsOf(key);
    if (newest === undefined) return undefined;
    return JSON.parse(await readFile(this.#fileOf(key, newest), 'utf8')) as CheckpointRow;
  }

  async write(key: string, row: CheckpointRow): Promise<boolean> {
    const [newest = 0, ...older] = await this.#versionsOf(key);
    if (newest !== row.version - 1) return false;
    const draft = join(this.folder, `${key}.${randomUUID()}.new`);
    await writeFile(draft, JSON.stringify(row), { flush: true });
    const isFirst = await link(draft, this.#fileOf(key, row.version)).then(() => true, ifExists);
    await rm(draft);
    for (const version of older) await rm(this.#fileOf(key, version), { force: true });
    // A process that was far ahead may have removed the file of this version before.
    const [latest] = await this.#versionsOf(key);
    return isFirst && latest === row.version;
  }

  readonly #fileOf = (key: string, version: number) => join(this.folder, `${key}.${version}.json`);

  /** The newest first. */
  async #versionsOf(key: string): Promise<number[]> {
    await mkdir(this.folder, { recursive: true });
    const names = (await readdir(this.folder)).map((file) => file.split('.'));
    const own = names.filter(([name, version, end]) => name === key && /^\d+$/.test(version ?? '') && end === 'json');
    return own.map(([, version]) => Number(version)).toSorted((a, b) => b - a);
  }
}

function ifExists(error: NodeJS.ErrnoException): false {
  if (error.code === 'EEXIST') return false;
  throw error;
}
