import { readFile, rename, rm, writeFile } from 'node:fs/promises';

/** A value that outlives the process. */
export interface JsonFile<A> {
  /** Undefined where there is no file. */
  read(): Promise<A | undefined>;
  /** All or nothing: a process that dies leaves the old value or the new one. */
  write(value: A): Promise<void>;
  remove(): Promise<void>;
}

/** Trusts what it finds: nobody but this program writes there. */
export const jsonFile = <A>(path: string): JsonFile<A> => ({
  read: async () => {
    const text = await readFile(path, 'utf8').catch(absent);
    return text === undefined ? undefined : (JSON.parse(text) as A);
  },
  write: async (value) => {
    await writeFile(`${path}.new`, `${JSON.stringify(value)}\n`);
    await rename(`${path}.new`, path);
  },
  remove: () => rm(path, { force: true }),
});

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
