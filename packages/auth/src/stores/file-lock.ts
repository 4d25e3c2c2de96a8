import { getErrorCode, TokenStoreError } from './error.js';
import { resolveFile } from './file-write.js';

/** The holder updates the lock every five seconds; without an update for ten it has crashed. */
const stale = 10_000;

/** About 45 seconds in total: longer than a refresh may take. */
const retries = { retries: 100, factor: 1.5, minTimeout: 20, maxTimeout: 500 };

/** Runs exclusively among all processes that lock the same file. */
export async function withLock<A>(file: string, run: () => Promise<A>): Promise<A> {
  const release = await acquire(file);
  try {
    return await run();
  } finally {
    // It fails if another process considered the lock stale, after a pause of this machine: then it is released already.
    await release().catch(() => undefined);
  }
}

async function acquire(path: string): Promise<() => Promise<void>> {
  try {
    const file = await resolveFile(path);
    // Loaded lazily: it installs signal handlers in the process.
    const { lock } = await import('proper-lockfile');
    return await lock(file, { realpath: false, stale, retries, onCompromised: () => undefined });
  } catch (error) {
    throw lockError(path, getErrorCode(error));
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
    `${file} is locked by another process, which does not release it`,
    'Look for a process that hangs.',
    file,
  );
}
