import { reasonOf, TokenStoreError } from './error.js';
import { placeOf } from './file-write.js';

/** A holder shows every five seconds that it lives; one that does not for ten has crashed. */
const stale = 10_000;

/** About 45 seconds in all: longer than a refresh may take. */
const retries = { retries: 100, factor: 1.5, minTimeout: 20, maxTimeout: 500 };

/** Runs alone among all processes that lock the same file. */
export async function underLock<A>(file: string, run: () => Promise<A>): Promise<A> {
  const release = await acquire(file);
  try {
    return await run();
  } finally {
    // It fails when another took the lock for stale, after a pause of this machine: then it is free already.
    await release().catch(() => undefined);
  }
}

async function acquire(path: string): Promise<() => Promise<void>> {
  try {
    const file = await placeOf(path);
    // Loaded when it is needed: it listens to the signals of the process from then on.
    const { lock } = await import('proper-lockfile');
    return await lock(file, { realpath: false, stale, retries, onCompromised: () => undefined });
  } catch (error) {
    throw lockError(path, reasonOf(error));
  }
}

function lockError(file: string, reason: string): TokenStoreError {
  if (reason !== 'ELOCKED')
    return new TokenStoreError(
      'unwritable',
      `${file} cannot be locked: ${reason}`,
      `Let this user write to the folder of ${file}.`,
      file,
    );
  return new TokenStoreError(
    'locked',
    `${file} is locked by another process, which does not let go`,
    'Look for a process that hangs.',
    file,
  );
}
