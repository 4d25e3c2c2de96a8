import { readFile, rename, rm, writeFile } from 'node:fs/promises';

/** A value stored in a file. */
export interface JsonFile<A> {
  /** Undefined if there is no file. */
  read(): Promise<A | undefined>;
  /** Atomic: a crash leaves the old value or the new one. */
  write(value: A): Promise<void>;
  remove(): Promise<void>;
}

/** Does not validate: only this program writes the file. */
export const jsonFile = <A>(path: string): JsonFile<A> => ({
  read: async () => {
    const text = await readFile(path, 'utf8').catch(ignoreMissing);
    return text === undefined ? undefined : (JSON.parse(text) as A);
  },
  write: async (value) => {
    await writeFile(`${path}.new`, `${JSON.stringify(value)}\n`);
    await rename(`${path}.new`, path);
  },
  remove: () => rm(path, { force: true }),
});

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
