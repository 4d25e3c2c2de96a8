import { type FileHandle, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { UsageError } from '../arguments/usage-error.js';
import type { JsonRecord } from '../output/record.js';
import type { Encode } from './encode.js';
import type { Progress, Shape, Sink } from './sink.js';

/** What stands in the file beside an export that is not complete. It has no token. */
interface Saved extends Progress {
  readonly identity: string;
  readonly bytes: number;
}

/**
 * Opens a file of text. How far it is stands beside it, in `FILE.progress`, until it is complete; what a run that was
 * killed wrote behind that is cut off.
 */
export async function textSink(path: string, { identity }: Shape, encode: Encode): Promise<Sink> {
  const beside = `${path}.progress`;
  const saved = await readBegun(path, beside, identity);
  const file = await openAt(path, saved?.bytes ?? 0);
  let bytes = saved?.bytes ?? 0;
  const save = async (progress: Progress) => {
    await writeFile(`${beside}.new`, `${JSON.stringify({ identity, bytes, ...progress } satisfies Saved)}\n`);
    await rename(`${beside}.new`, beside);
  };
  if (saved === undefined) await save({ position: {}, rows: 0 });
  return {
    begun: saved === undefined || saved.rows === 0 ? undefined : saved,
    write: async (rows: readonly JsonRecord[], progress) => {
      bytes += await append(file, encode(rows, bytes === 0), bytes);
      await save(progress);
    },
    finish: () => rm(beside, { force: true }),
    close: () => file.close(),
  };
}

/** What an earlier run of the same command wrote. Refuses a file of another one. */
async function readBegun(path: string, beside: string, identity: string): Promise<Saved | undefined> {
  const saved = await readSaved(beside);
  if (saved === undefined && (await exists(path)))
    throw new UsageError(`--out: ${path} is there already: remove it, or name another file`);
  if (saved !== undefined && saved.identity !== identity)
    throw new UsageError(
      `--out: ${path} was begun by another command: run that one, or remove ${path} and ${beside} to start again`,
    );
  return saved;
}

async function readSaved(path: string): Promise<Saved | undefined> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text) as Saved;
  } catch (cause) {
    throw new UsageError(`--out: ${path} cannot be read: remove it and the export to start again`, { cause });
  }
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

async function openAt(path: string, offset: number): Promise<FileHandle> {
  const file = await open(path, offset === 0 ? 'w' : 'r+');
  if ((await file.stat()).size < offset) {
    await file.close();
    throw new UsageError(`--out: ${path} is shorter than it was: remove it and ${path}.progress to start again`);
  }
  await file.truncate(offset);
  return file;
}

async function append(file: FileHandle, text: string, offset: number): Promise<number> {
  const chunk = Buffer.from(text);
  for (let at = 0; at < chunk.length;) at += (await file.write(chunk, at, chunk.length - at, offset + at)).bytesWritten;
  return chunk.length;
}
